"""Fit the heads' weights: regularised logistic regression, the same bytes for the same lines.

There are far fewer examples than features, so the fit runs in the space of the
examples (weights are sums of examples) and takes seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Feature = tuple[NDArray[np.int64], NDArray[np.float32]]
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Target:
    """What one head should say: a column per answer, 0 or 1, and how much each example counts.

    `exclusive` heads give one answer (softmax), the others a yes or no a column.
    """

    wanted: Matrix
    counts: Matrix
    exclusive: bool
    unknown: Matrix
    """What is said of a message with nothing known in it: log odds, one an answer."""

    @property
    def curve(self) -> float:
        """Böhning's bound on the curvature of the loss, for the heaviest example."""
        return (0.5 if self.exclusive else 0.25) * float(self.counts.max()) / len(self.counts)


def fit_all(
    features: Sequence[Feature], targets: Sequence[Target], ridge: float, steps: int, buckets: int
) -> NDArray[np.float16]:
    """Weights of all heads side by side, shape (buckets + 1, answers).

    The last row is what is said of a message of which nothing is known.
    """
    alike = kernel(features, buckets)
    curve = max(target.curve for target in targets)
    bound = np.float32(curve) * alike + np.float32(ridge) * np.eye(len(alike), dtype=np.float32)
    step: Matrix = np.linalg.inv(bound).astype(np.float32)
    found = [_descend(alike, step, target, ridge, steps) for target in targets]
    unknown = np.concatenate([target.unknown for target in targets])
    return _gathered(features, np.concatenate(found, axis=1), unknown, buckets)


def kernel(features: Sequence[Feature], buckets: int) -> Matrix:
    """How alike every two examples are: what they share, weighed."""
    used = np.unique(np.concatenate([places for places, _ in features]))
    column = np.zeros(buckets, np.int64)
    column[used] = np.arange(len(used))
    alike = np.zeros((len(features), len(features)), np.float32)
    for start in range(0, len(used), _BLOCK):
        block = np.zeros((len(features), _BLOCK), np.float32)
        for row, (places, weights) in enumerate(features):
            at = column[places] - start
            inside = (at >= 0) & (at < _BLOCK)
            block[row, at[inside]] = weights[inside]
        alike += block @ block.T
    return alike


def _descend(alike: Matrix, step: Matrix, target: Target, ridge: float, steps: int) -> Matrix:
    """Newton's steps with the bound in place of the curvature, accelerated.

    The bound is one matrix for all steps and heads, so it is inverted once; the
    problem is convex, so it ends in the same place whatever the path.
    """
    share = target.counts[:, None] / len(target.counts)
    found = np.zeros_like(target.wanted)
    ahead = found
    for turn in range(steps):
        said = _said(alike @ ahead + target.unknown, target.exclusive)
        new = ahead - step @ (share * (said - target.wanted) + ridge * ahead)
        ahead = (new + turn / (turn + 3) * (new - found)).astype(np.float32)
        found = new
    return found


def _said(scores: Matrix, exclusive: bool) -> Matrix:
    if not exclusive:
        return (1.0 / (1.0 + np.exp(-scores))).astype(np.float32)
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    said: Matrix = grown / grown.sum(axis=1, keepdims=True)
    return said


def _gathered(
    features: Sequence[Feature], found: Matrix, unknown: Matrix, buckets: int
) -> NDArray[np.float16]:
    weights = np.zeros((buckets + 1, found.shape[1]), np.float32)
    for (places, strength), row in zip(features, found, strict=True):
        weights[places] += strength[:, None] * row[None]
    weights[-1] = unknown
    return weights.astype(np.float16)
