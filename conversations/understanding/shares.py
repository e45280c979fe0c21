"""Scores turned into shares of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp


def shares(scores: Mapping[str, float]) -> dict[str, float]:
    """What share of one each name has, from log odds; the largest stays the largest."""
    highest = max(scores.values())
    grown = {name: exp(score - highest) for name, score in scores.items()}
    whole = sum(grown.values())
    return {name: score / whole for name, score in grown.items()}
