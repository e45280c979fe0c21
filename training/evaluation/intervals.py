"""A figure never goes without its 95 % interval and the number of messages it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

SEED, DRAWS = 20, 1000
"""Where an interval is drawn (bootstrap) the same draws are made every time."""

Numbers = NDArray[Any]

_Z = 1.959964
_TAIL = 2.5


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure between 0 and 1, its 95 % interval, and how many messages it rests on."""

    value: float
    low: float
    high: float
    of: int


def share(hits: Iterable[bool]) -> Estimate | None:
    """How many of these are true; None when there are none at all."""
    told = list(hits)
    return proportion(sum(told), len(told))


def proportion(hits: int, of: int) -> Estimate | None:
    """`hits` of `of`, with Wilson's interval; None of none."""
    if not of:
        return None
    value, widened = hits / of, 1 + _Z**2 / of
    middle = (value + _Z**2 / (2 * of)) / widened
    spread = _Z * sqrt(value * (1 - value) / of + _Z**2 / (4 * of**2)) / widened
    return Estimate(value, max(0.0, middle - spread), min(1.0, middle + spread), of)


def f1(right: int, wrong: int) -> Estimate | None:
    """F1 where `right` were rightly read as a name and `wrong` were missed or wrongly read as it.

    It is 2p / (1 + p), p being the share that is right of all of these, so Wilson's
    interval for p gives its own. None where there are none.
    """
    p = proportion(right, right + wrong)
    if p is None:
        return None
    value, low, high = (2 * x / (1 + x) for x in (p.value, p.low, p.high))
    return Estimate(value, low, high, p.of)


def within(value: float, deviation: float, of: int) -> Estimate:
    """A figure with the interval that its standard deviation gives, cut to 0 and 1."""
    spread = _Z * deviation
    return Estimate(value, max(0.0, value - spread), min(1.0, value + spread), of)


def among(value: float, drawn: Numbers, of: int) -> Estimate:
    """A figure with the middle 95 % of what other draws of the same messages gave."""
    low, high = np.nanpercentile(drawn, [_TAIL, 100 - _TAIL])
    return Estimate(value, float(low), float(high), of)


def drawn_again(counts: Numbers) -> Numbers:
    """Cells of a count as `DRAWS` other samples of the same messages would fill them.

    Shape: `(DRAWS, *counts.shape)`.
    """
    chance = np.random.default_rng(SEED)
    whole = int(counts.sum())
    drawn = chance.multinomial(whole, counts.ravel() / whole, size=DRAWS)
    return drawn.reshape(DRAWS, *counts.shape)
