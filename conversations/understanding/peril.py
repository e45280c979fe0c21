"""Danger: the signs of `danger.py` and what the encoder hears, for wording nobody foresaw."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import Patterns
from conversations.understanding.understood import DANGERS
from conversations.understanding.weighed import Weighed

HEARD_AT = -0.75
"""Log odds of danger at which the encoder is believed without any sign."""

DOUBTED_BELOW = -3.0
"""Log odds of danger below which a sign is taken for everyday talk ("dying for a cuppa")."""

SURE_OF_THE_COLD = 2.0

ALONE_AT = 0.0
"""Log odds (danger is likelier than not) at which one sentence with a sign is believed, whatever the
others speak of."""

_NAMED_AT, _AS_LIKELY = 0.0, 1.0


_AT_EASE = Path(__file__).with_name("at_ease.toml")


def perils(signs: Sequence[str], weighed: Weighed, folded: str) -> tuple[str, ...]:
    """Every danger, in the order of `DANGERS`; what the thresholds cost is in `docs/understanding.md`.

    "I'm safe now" frightens the encoder; there only the signs count.
    """
    if _at_ease().fits(folded):
        return tuple(signs)
    if weighed.endangered >= HEARD_AT:
        return _in_order({*(signs or _heard(weighed))})
    if weighed.endangered < DOUBTED_BELOW:
        return ()
    return tuple(signs)


def _heard(weighed: Weighed) -> list[str]:
    """No heating is danger for the frail only: without a sign of them the encoder must be sure."""
    named = _named(weighed)
    cold_alone = named == ["no_heat_or_water"] and weighed.endangered < SURE_OF_THE_COLD
    return [] if cold_alone else named


def _named(weighed: Weighed) -> list[str]:
    """The danger that the encoder thinks likeliest, and those it thinks nearly as likely."""
    likeliest = max(DANGERS, key=lambda name: weighed.dangers[name])
    least = max(_NAMED_AT, weighed.dangers[likeliest] - _AS_LIKELY)
    return [name for name in DANGERS if weighed.dangers[name] >= least] or [likeliest]


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in DANGERS if name in names)


@cache
def _at_ease() -> Patterns:
    return Patterns(tomllib.loads(_AT_EASE.read_text(encoding="utf-8"))["says"])
