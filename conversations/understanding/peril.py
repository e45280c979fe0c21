"""Danger: the signs of `danger.py` and what the encoder hears, for wording nobody foresaw."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import Patterns
from conversations.understanding.understood import DANGERS
from conversations.understanding.weighed import Weighed

HEARD_AT = -0.5
"""Log odds of danger at which the encoder is believed without any sign."""

_AMID_A_COMPLAINT = "outcome who home began told_before reach your_name resident read_back"
HEARD_WHEN_ASKED: Mapping[str | None, float] = {
    "adjustments": 1.0,
    **dict.fromkeys(_AMID_A_COMPLAINT.split(), 0.5),
}
"""Amid a complaint people say how it has been for them ("I have lain awake over it"); and, asked what
would help, what he or she cannot do ("step-free if he has to be moved")."""

DOUBTED_BELOW = -2.5
"""Log odds of danger below which a sign is taken for everyday talk ("dying for a cuppa")."""

SURE_OF = {
    "no_heat_or_water": 2.0,
    "fire": 2.0,
    "carbon_monoxide": 2.0,
    "gas": 1.5,
    "flood": 1.5,
    "collapse": 1.5,
    "medical": 1.5,
    "safeguarding_adult": 1.5,
    "electrics": 1.0,
    "threat": 1.0,
    "safeguarding_child": 0.5,
}
"""Log odds for what is seldom danger without a sign of it: cold for the hardy, a cigarette, a tap that spun off.
Despair, abuse and violence are believed sooner: they are hinted at (chosen on `development/`)."""

ALONE_AT = 0.0
"""Log odds (danger is likelier than not) at which one sentence with a sign is believed, whatever the
others speak of."""

NAMES_NONE_BELOW, SURE_WITHOUT_A_NAME = -2.0, 0.5
"""Where each danger is less likely than the first, that there is one must be likelier than the second."""

_NAMED_AT, _AS_LIKELY = 0.0, 1.0


_AT_EASE = Path(__file__).with_name("at_ease.toml")


def perils(
    signs: Sequence[str], weighed: Weighed, folded: str, expecting: str | None = None
) -> tuple[str, ...]:
    """Every danger, in the order of `DANGERS`; what the thresholds cost is in `docs/understanding.md`.

    "I'm safe now" frightens the encoder; there only the signs count.
    """
    if _at_ease().fits(folded):
        return tuple(signs)
    if weighed.endangered >= (HEARD_AT if signs else HEARD_WHEN_ASKED.get(expecting, HEARD_AT)):
        return _in_order({*(signs or _heard(weighed))})
    if weighed.endangered < DOUBTED_BELOW:
        return ()
    return tuple(signs)


def without_everyday(folded: str) -> str:
    """The text without talk that frightens the encoder and need not ("when he came to do the gas")."""
    return _everyday().without(folded)


def _heard(weighed: Weighed) -> list[str]:
    """What the encoder names; nothing where all of it would need more than it is sure of."""
    nameless = max(weighed.dangers.values()) < NAMES_NONE_BELOW
    if nameless and weighed.endangered < SURE_WITHOUT_A_NAME:
        return []
    named = _named(weighed)
    doubted = all(weighed.endangered < SURE_OF.get(name, HEARD_AT) for name in named)
    return [] if doubted else named


def _named(weighed: Weighed) -> list[str]:
    """The danger that the encoder thinks likeliest, and those it thinks nearly as likely."""
    likeliest = max(DANGERS, key=lambda name: weighed.dangers[name])
    least = max(_NAMED_AT, weighed.dangers[likeliest] - _AS_LIKELY)
    return [name for name in DANGERS if weighed.dangers[name] >= least] or [likeliest]


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in DANGERS if name in names)


@cache
def _at_ease() -> Patterns:
    return Patterns(_told()["says"])


@cache
def _everyday() -> Patterns:
    return Patterns(_told()["everyday"])


def _told() -> dict[str, list[str]]:
    return tomllib.loads(_AT_EASE.read_text(encoding="utf-8"))
