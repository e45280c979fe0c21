"""What was decided: the outcome that the officer picked, or what the words themselves say.

Answers from before there was an outcome to pick have only the officer's words. Of these, only the words the
Ombudsman uses are read: upheld, partly, not. All else is counted as in other words, and a person reads it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cases import outcome
from cases.outcome import NOT_UPHELD, PARTLY, UPHELD

IN_OTHER_WORDS, NOT_RECORDED, TAKEN_OUT = "in_other_words", "not_recorded", "taken_out"
OUTCOMES = (*outcome.OUTCOMES, IN_OTHER_WORDS, NOT_RECORDED, TAKEN_OUT)

_UPHOLD = r"up(?:held|hold(?:ing)?)"
_NOT = re.compile(rf"(?:\bnot|\bnever|\bunable to|n['’]t)\s+(?:\w+\s+){{0,2}}?{_UPHOLD}\b", re.I)
_PART = re.compile(
    rf"\b(?:part(?:ly|ially)?|in part)\b[\s-]*(?:\w+\s+){{0,2}}?{_UPHOLD}\b"
    rf"|\b{_UPHOLD}\b(?:\s+\w+){{0,3}}?\s+(?:in part|part(?:ly|ially))\b",
    re.I,
)
_YES = re.compile(rf"\b{_UPHOLD}\b", re.I)


def outcome_in(answer: Mapping[str, Any]) -> str:
    """The outcome of an answer as the ledger has it; empty where it has neither pick nor words."""
    if answer.get("outcome") in outcome.OUTCOMES:
        return str(answer["outcome"])
    decision = str(answer.get("decision") or "")
    return outcome_of(decision) if decision else ""


def outcome_of(decision: str) -> str:
    """Upheld, partly upheld, not upheld, or in other words; some of each is partly."""
    if _PART.search(decision):
        return PARTLY
    refused, rest = bool(_NOT.search(decision)), _NOT.sub(" ", decision)
    if _YES.search(rest):
        return PARTLY if refused else UPHELD
    return NOT_UPHELD if refused else IN_OTHER_WORDS
