"""How often an unhappy message scores above a content one (area under the ROC curve)."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np

from training.evaluation.intervals import Estimate, Numbers, within


def auc(yes: Sequence[float], no: Sequence[float]) -> Estimate | None:
    """The share of pairs in the right order, ties counting half; the interval is DeLong's.

    None where one side is empty.
    """
    if not yes or not no:
        return None
    above, below = _placed(yes, no), 1 - _placed(no, yes)
    variance = _of_mean(above) + _of_mean(below)
    return within(float(above.mean()), sqrt(variance), len(yes) + len(no))


def _placed(scores: Sequence[float], among: Sequence[float]) -> Numbers:
    """For every score the share of the others that lie below it."""
    ordered = np.sort(np.asarray(among))
    low = np.searchsorted(ordered, scores, "left")
    high = np.searchsorted(ordered, scores, "right")
    return (low + high) / (2 * len(ordered))


def _of_mean(values: Numbers) -> float:
    return float(values.var(ddof=1)) / len(values) if len(values) > 1 else 0.0
