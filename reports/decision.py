"""What was decided, as far as the words of a decision say it themselves.

An officer writes the decision in words of their own; nobody ticks a box. Only the words the Ombudsman uses
are read: upheld, partly, not. All else is counted as in other words, and a person reads it.
"""

from __future__ import annotations

import re

UPHELD, PARTLY, NOT_UPHELD = "upheld", "partly_upheld", "not_upheld"
IN_OTHER_WORDS, NOT_RECORDED, TAKEN_OUT = "in_other_words", "not_recorded", "taken_out"
OUTCOMES = (UPHELD, PARTLY, NOT_UPHELD, IN_OTHER_WORDS, NOT_RECORDED, TAKEN_OUT)

_UPHOLD = r"up(?:held|hold(?:ing)?)"
_NOT = re.compile(rf"(?:\bnot|\bnever|\bunable to|n['’]t)\s+(?:\w+\s+){{0,2}}?{_UPHOLD}\b", re.I)
_PART = re.compile(
    rf"\b(?:part(?:ly|ially)?|in part)\b[\s-]*(?:\w+\s+){{0,2}}?{_UPHOLD}\b"
    rf"|\b{_UPHOLD}\b(?:\s+\w+){{0,3}}?\s+(?:in part|part(?:ly|ially))\b",
    re.I,
)
_YES = re.compile(rf"\b{_UPHOLD}\b", re.I)


def outcome_of(decision: str) -> str:
    """Upheld, partly upheld, not upheld, or in other words; some of each is partly."""
    if _PART.search(decision):
        return PARTLY
    refused, rest = bool(_NOT.search(decision)), _NOT.sub(" ", decision)
    if _YES.search(rest):
        return PARTLY if refused else UPHELD
    return NOT_UPHELD if refused else IN_OTHER_WORDS
