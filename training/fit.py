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
_BLOCK = 1024
_COMMON = 100
"""A place is common when more than one example in this many holds it."""


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
    features: Sequence[Feature], targets: Sequence[Target], ridge: float, steps: int, places: int
) -> NDArray[np.float16]:
    """Weights of all heads side by side, shape (places + 1, answers).

    The last row is what is said of a message of which nothing is known.
    """
    alike = kernel(features, places)
    curve = max(target.curve for target in targets)
    bound = np.float32(curve) * alike + np.float32(ridge) * np.eye(len(alike), dtype=np.float32)
    step: Matrix = np.linalg.inv(bound).astype(np.float32)
    found = [_descend(alike, step, target, ridge, steps) for target in targets]
    unknown = np.concatenate([target.unknown for target in targets])
    return _gathered(features, np.concatenate(found, axis=1), unknown, places)


def kernel(features: Sequence[Feature], places: int) -> Matrix:
    """How alike every two examples are: what they share, weighed.

    Places that many examples share are multiplied in blocks, the rest one by one:
    most are met once or twice, and multiplying their zeros took minutes.
    """
    rows = np.repeat(np.arange(len(features)), [len(at) for at, _ in features])
    at = np.concatenate([one for one, _ in features])
    weights = np.concatenate([two for _, two in features]).astype(np.float32)
    met = np.bincount(at, minlength=places)
    alike = np.zeros((len(features), len(features)), np.float32)
    common = np.flatnonzero(met > len(features) // _COMMON)
    column = np.full(places, -1)
    column[common] = np.arange(len(common))
    for start in range(0, len(common), _BLOCK):
        block = np.zeros((len(features), _BLOCK), np.float32)
        inside = (column[at] >= start) & (column[at] < start + _BLOCK)
        block[rows[inside], column[at[inside]] - start] = weights[inside]
        alike += block @ block.T
    _add_rare(alike, rows, at, weights, column[at] < 0)
    return alike


def _add_rare(
    alike: Matrix,
    rows: NDArray[np.int64],
    at: NDArray[np.int64],
    weights: Matrix,
    rare: NDArray[np.bool_],
) -> None:
    order = np.argsort(at[rare], kind="stable")
    who, where, how = rows[rare][order], at[rare][order], weights[rare][order]
    edges = np.flatnonzero(np.diff(where)) + 1
    for one, strength in zip(np.split(who, edges), np.split(how, edges), strict=True):
        alike[one[:, None], one[None]] += strength[:, None] * strength[None]


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
    features: Sequence[Feature], found: Matrix, unknown: Matrix, places: int
) -> NDArray[np.float16]:
    weights = np.zeros((places + 1, found.shape[1]), np.float32)
    for (at, strength), row in zip(features, found, strict=True):
        weights[at] += strength[:, None] * row[None]
    weights[-1] = unknown
    return weights.astype(np.float16)
