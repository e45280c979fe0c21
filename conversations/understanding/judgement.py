"""From what was weighed and what was said outright to kind, category and dissatisfaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any

from conversations.understanding.shares import shares
from conversations.understanding.understood import OFFER_AT
from conversations.understanding.weighed import Weighed

DANGER_SEEN = 3.0
NO_DANGER_SEEN = -1.5
"""Danger is judged apart and first; both its presence and its absence say something of the kind."""

SCALE, SHIFT = 0.84, -0.18
"""From log odds of unhappiness to true shares (Platt), found on `development/`."""

LEANING = 1.2
"""Added to the odds of unhappiness: a missed complaint is worse than a needless offer.

So 0.5 is where an offer is due, not where one in two is unhappy. Chosen by cost;
the figures are in `docs/understanding.md`.
"""

ELSEWHERE = 3.0
"""How much it counts against displeasure that the talk is not with a landlord at all."""

BLAME = 7.0
"""What words of plain blame (`blame.toml`) add to the log odds."""

ANGER = 3.0
"""What words of plain anger add, where there is no blame: they do not say at whom."""

PRAISE = 3.0
"""What words of plain praise (`praise.toml`) take from them; and nearly as much speaks for a compliment."""

_MAY_DECLINE = frozenset({"request", "enquiry", "compliment", "comment"})
_SURE, _UNSURE = 0.97, 0.3
_ASKED_TO_SPEAK = 1.5
_PRAISED = 2.5


@dataclass(frozen=True, slots=True)
class Judgement:
    """The main point of a message, with how sure we are of it."""

    kind: str
    category: str
    dissatisfaction: float
    confidence: float


def judge(
    weighed: Weighed,
    danger: Sequence[str],
    details: Mapping[str, Any],
    *,
    blamed: bool = False,
    angry: bool = False,
    praised: bool = False,
) -> Judgement:
    """Weights first, then what was said in so many words.

    1. Signs of danger pull the kind to safety.
    2. "I want to complain" is a complaint, unless an answer to one is being refused.
    3. Whoever says they speak for somebody is likelier a representative.
    4. Words of blame and of anger add to what is heard of displeasure, words of praise without blame
       take from it.
    5. A case's number beside nothing else asks after that case.
    6. "Not complaining" said with a fault, a question or praise is taken at its word.
    """
    praised = praised and not blamed
    share_of = shares(_nudged(weighed.kinds, danger, details, praised))
    kind = max(share_of, key=lambda name: share_of[name])
    heard = weighed.unhappy - (PRAISE if praised else 0.0)
    heard += BLAME if blamed else ANGER if angry else 0.0
    unhappy = _unhappy(heard, kind, share_of, details, blamed=blamed)
    if (kind == "request" and unhappy >= _SURE) or (kind == "compliment" and unhappy >= OFFER_AT):
        kind = "complaint"
    if kind in ("other", "act") and details.get("reference"):
        kind = "status"
    category = max(weighed.categories, key=lambda name: weighed.categories[name])
    return Judgement(kind, category, round(unhappy, 3), round(share_of[kind], 3))


def _nudged(
    kinds: Mapping[str, float], danger: Sequence[str], details: Mapping[str, Any], praised: bool
) -> dict[str, float]:
    scores = dict(kinds)
    scores["compliment"] += _PRAISED if praised else 0.0
    scores["safety"] += DANGER_SEEN if danger else NO_DANGER_SEEN
    if details.get("wants_complaint"):
        scores["complaint"] += 3.0
    elif "writer_relation" in details:
        scores["representative"] += _ASKED_TO_SPEAK
    return scores


def _unhappy(
    log_odds: float,
    kind: str,
    share_of: Mapping[str, float],
    details: Mapping[str, Any],
    *,
    blamed: bool,
) -> float:
    """Unhappiness in talk that is not with the landlord, or a mere move, is not with us; words of
    blame are no mere move, whatever they begin with ("nah never came back")."""
    elsewhere = share_of["other"] + (0.0 if blamed else share_of["act"])
    ours = max(1e-3, 1.0 - elsewhere)
    unhappy = _share(SCALE * (log_odds + ELSEWHERE * log(ours)) + SHIFT + LEANING)
    if details.get("wants_complaint") or kind == "escalate":
        return max(_SURE, unhappy)
    if details.get("declines_complaint") and kind in _MAY_DECLINE:
        return min(_UNSURE, unhappy)
    return unhappy


def _share(log_odds: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, log_odds))))
