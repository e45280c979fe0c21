"""Danger as the classifier hears it, beside the signs of `danger.py`: for wording nobody foresaw."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from conversations.understanding.heads import Weighed
from conversations.understanding.understood import DANGERS

HEARD_AT = 0.4
"""Log odds of any danger, and of safety being the main point, at which it is believed without a sign.

Chosen for recall while few alarms are false; the figures are in `training/README.md`.
"""

_AS_LIKELY = 1.0


def perils(signs: Sequence[str], weighed: Sequence[Weighed]) -> tuple[str, ...]:
    """Every danger, in the order of `DANGERS`: the signs seen, and what the weights add.

    `weighed` is the whole message and then its sentences. Weights never take a
    sign away, and name a danger only where no sign did.
    """
    if signs:
        return tuple(signs)
    worst = max(weighed, key=_risk)
    if _risk(worst) < HEARD_AT:
        return ()
    likeliest = max(worst.dangers.values())
    return tuple(name for name in DANGERS if worst.dangers[name] > likeliest - _AS_LIKELY)[:2]


def _risk(weighed: Weighed) -> float:
    safety = weighed.kinds["safety"]
    return weighed.endangered - log(sum(exp(score - safety) for score in weighed.kinds.values()))
