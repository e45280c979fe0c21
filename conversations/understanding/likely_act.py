"""A move made in words that no table holds, as the classifier hears it."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.understanding.acts import RISKY
from conversations.understanding.shares import shares
from conversations.understanding.weighed import Weighed

LIKELY_ENOUGH = 0.3
"""Of a move at all, times of this move among moves.

On lines the encoder had not met, 0.2 hears a tenth more moves than 0.4 does, and takes
3 in 100 pieces of small talk for one instead of 1.5.
"""

LIKELY_WHEN_ASKED = 0.5
"""The same while yes or no is awaited: then a wrong one does more than small talk misheard."""

SURE_AT_THE_CHOICE = {"no": 0.9, "yes": 0.95}
"""A complaint lost, or one that nobody asked for, costs more than a choice put twice."""

SURE_OF_RESTART = 0.92
"""What was told would be out of sight: "it started again" is the leak, not the conversation."""

_MOST_WORDS = 14
_ANSWERS = ("yes", "no", "not_sure")
_LEANING = 0.7
_NO_MATTER = frozenset({"act", "other"})


def likely_act(
    weighed: Weighed, folded: str, yes_or_no_asked: bool, *, at_the_choice: bool = False
) -> str | None:
    """The act of a short message that is likelier a move than any matter, or None.

    1. A move competes with what residents may want of us; small talk is no veto.
    2. While a yes-or-no question is open, an answer to it is likelier than other moves.
    3. Stop and start are never guessed, and what is likeliest one of them is no other act.
    4. At the choice to complain only a sure answer is guessed: "you people are incompetent" and
       "its the council that does it" are asked about once more instead. So with starting again.
    """
    if len(folded.split()) > _MOST_WORDS:
        return None
    share_of = shares(weighed.kinds)
    if any(share_of[kind] > share_of["act"] for kind in share_of.keys() - _NO_MATTER):
        return None
    act, share = _likeliest(weighed.acts, yes_or_no_asked)
    needed = LIKELY_WHEN_ASKED if yes_or_no_asked else LIKELY_ENOUGH
    if at_the_choice:
        needed = SURE_AT_THE_CHOICE.get(act, needed)
    if act == "restart":
        needed = SURE_OF_RESTART
    if act in RISKY or share_of["act"] * share < needed:
        return None
    if yes_or_no_asked and act == "human":
        return None  # "phone please" answers the question; tables hear who asks for a person
    return act


def _likeliest(acts: Mapping[str, float], yes_or_no_asked: bool) -> tuple[str, float]:
    answers = {act: acts[act] + _LEANING for act in _ANSWERS} if yes_or_no_asked else {}
    share_of = shares({**acts, **answers})
    act = max(share_of, key=lambda name: share_of[name])
    return act, share_of[act]
