"""Fit the classifier's weights: regularised logistic regression, the same bytes for the same lines.

There are far fewer examples than features, so the fit runs in the space of the
examples (weights are sums of examples) and takes seconds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Feature = tuple[NDArray[np.int64], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Target:
    """What one head should say: a column per answer, 0 or 1, and each example's weight."""

    wanted: Matrix
    weight: NDArray[np.float32]
    exclusive: bool


def fit(features: list[Feature], target: Target, ridge: float, steps: int = 60) -> Matrix:
    """How much each example counts for each answer, shape (examples, answers)."""
    return _descend(kernel(features), target, ridge, steps)


def kernel(features: list[Feature], buckets: int = 1 << 16) -> Matrix:
    """How alike every two examples are, with one added for the constant term."""
    used = np.unique(np.concatenate([places for places, _ in features]))
    column = np.zeros(buckets, np.int64)
    column[used] = np.arange(len(used))
    alike = np.zeros((len(features), len(features)), np.float32)
    for start in range(0, len(used), 4096):
        block = np.zeros((len(features), min(4096, len(used) - start)), np.float32)
        for row, (places, weights) in enumerate(features):
            at = column[places] - start
            inside = (at >= 0) & (at < block.shape[1])
            block[row, at[inside]] = weights[inside]
        alike += block @ block.T
    return alike + 1.0


def _descend(alike: Matrix, target: Target, ridge: float, steps: int) -> Matrix:
    """Newton's steps with Böhning's bound in place of the curvature, accelerated.

    The bound is one matrix for all steps, so it is inverted once; the problem is
    convex, so it ends in the same place whatever the path.
    """
    share = target.weight[:, None] / target.weight.sum()
    curve = (0.5 if target.exclusive else 0.25) * float(share.max())
    step = np.linalg.inv(curve * alike + ridge * np.eye(len(alike), dtype=np.float32))
    counts = np.zeros_like(target.wanted)
    ahead = counts
    for turn in range(steps):
        said = _said(alike @ ahead, target.exclusive)
        new = ahead - step @ (share * (said - target.wanted) + ridge * ahead)
        ahead = new + turn / (turn + 3) * (new - counts)
        counts = new
    return counts


def _said(scores: Matrix, exclusive: bool) -> Matrix:
    if not exclusive:
        return 1.0 / (1.0 + np.exp(-scores))
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    said: Matrix = grown / grown.sum(axis=1, keepdims=True)
    return said
