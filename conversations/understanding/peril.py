"""Danger: the signs of `danger.py` and what the encoder hears, for wording nobody foresaw."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.understanding.understood import DANGERS
from conversations.understanding.weighed import Weighed

HEARD_AT = 0.0
"""Log odds of danger at which the encoder is believed without any sign."""

DOUBTED_BELOW = -4.0
"""Log odds of danger below which a sign is taken for everyday talk ("dying for a cuppa")."""

_NAMED_AT = -0.5
_MOST = 3


def perils(signs: Sequence[str], weighed: Weighed) -> tuple[str, ...]:
    """Every danger, in the order of `DANGERS`; what the thresholds cost is in `training/README.md`."""
    if weighed.endangered >= HEARD_AT:
        return _in_order({*signs, *_named(weighed)})
    if weighed.endangered < DOUBTED_BELOW:
        return ()
    return tuple(signs)


def _named(weighed: Weighed) -> list[str]:
    """The dangers that the encoder names: all that are likely, or else the likeliest."""
    likeliest = sorted(DANGERS, key=lambda name: weighed.dangers[name], reverse=True)[:_MOST]
    return [name for name in likeliest if weighed.dangers[name] >= _NAMED_AT] or likeliest[:1]


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in DANGERS if name in names)
