"""A move made in words that no table holds, as the classifier hears it."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from conversations.understanding.weighed import Weighed

_MOST_WORDS = 14
_SURE_ENOUGH = 0.5
_ANSWERS = ("yes", "no", "not_sure")
_RISKY = frozenset({"stop", "start"})
"""Never guessed: they change what may be sent to somebody."""


def likely_act(weighed: Weighed, folded: str, yes_or_no_asked: bool) -> str | None:
    """The act of a short message that is likelier a move than anything else, or None.

    While no yes-or-no question is open, a yes or a no that is only likely is still
    one; while one is open, an answer to it is likelier than any other move.
    """
    if len(folded.split()) > _MOST_WORDS:
        return None
    shares = _shares(weighed.kinds)
    if shares["act"] < _SURE_ENOUGH or max(shares, key=lambda kind: shares[kind]) != "act":
        return None
    odds = {act: score for act, score in weighed.acts.items() if act not in _RISKY}
    if yes_or_no_asked:
        odds |= {act: odds[act] + 0.7 for act in _ANSWERS}
    likelier = _shares(odds)
    act = max(likelier, key=lambda name: likelier[name])
    if yes_or_no_asked and act == "human":
        return None  # "phone please" answers the question; tables hear who asks for a person
    return act if likelier[act] >= _SURE_ENOUGH else None


def _shares(scores: Mapping[str, float]) -> dict[str, float]:
    highest = max(scores.values())
    grown = {name: exp(score - highest) for name, score in scores.items()}
    whole = sum(grown.values())
    return {name: score / whole for name, score in grown.items()}
