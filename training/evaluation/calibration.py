"""Whether a figure means what it says: of all that is said with 0.9, nine in ten should be so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.evaluation.intervals import DRAWS, SEED, Estimate, Numbers, among, share

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Messages whose figure lies between `low` and `high`: what was said on average, what was so."""

    low: float
    high: float
    said: float
    was: Estimate


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that hold a message, and the expected calibration error over them."""

    bins: tuple[Bin, ...]
    error: Estimate | None


def calibration(said: Sequence[tuple[float, bool]]) -> Calibration:
    """From pairs of the figure said (0 to 1) and whether it was so; ten bins of equal width."""
    if not said:
        return Calibration((), None)
    held = [[pair for pair in said if _bin(pair[0]) == number] for number in range(BINS)]
    bins = tuple(_told(number, pairs) for number, pairs in enumerate(held) if pairs)
    return Calibration(bins, _error(said))


def _bin(score: float) -> int:
    return min(BINS - 1, int(score * BINS))


def _told(number: int, pairs: Sequence[tuple[float, bool]]) -> Bin:
    was = share(hit for _, hit in pairs)
    assert was is not None
    mean = sum(score for score, _ in pairs) / len(pairs)
    return Bin(number / BINS, (number + 1) / BINS, mean, was)


def _error(said: Sequence[tuple[float, bool]]) -> Estimate:
    """The mean gap between said and so, each bin weighted by its messages; the interval is drawn."""
    gaps = np.zeros((len(said), BINS))
    for row, (score, hit) in enumerate(said):
        gaps[row, _bin(score)] = score - hit
    even = np.full(len(said), 1 / len(said))
    drawn = np.random.default_rng(SEED).multinomial(len(said), even, size=DRAWS)
    ones = np.ones(len(said))
    return among(float(_gap(ones, gaps)), _gap(drawn, gaps), len(said))


def _gap(weights: Numbers, gaps: Numbers) -> Numbers:
    gap: Numbers = np.abs(weights @ gaps).sum(axis=-1) / len(gaps)
    return gap
