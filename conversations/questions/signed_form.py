"""Whether somebody says that they have a form, letter or mandate which the resident signed (PFP-21)."""

from __future__ import annotations

import re

from conversations.heard import Heard

_PAPER = r"(?:form|letter|note|mandate|paper|paperwork|document|statement)"
_SAYS = (
    rf"\bsigned (?:(?:a|an|the|this|your|her|his|their|some|consent|permission) )*{_PAPER}\b",
    rf"\b{_PAPER} (?:that |which )?(?:(?:he|she|they|mum|dad)(?:'?s| has| have)? )?"
    r"(?:(?:is|was|has been) )?signed\b",
    r"\bsigned (?:consent|permission|authori[sz]ation|authority|mandate)\b",
    rf"\b(?:consent|permission|authori[sz]ation|authority) {_PAPER}\b",
    rf"\b{_PAPER} of (?:authority|consent|permission|authori[sz]ation)\b",
    r"\b(?:written|in writing) (?:consent|permission|authority)\b",
    r"\b(?:consent|permission|authority) in writing\b",
    r"\b(?:signed|written|have|got|a|the|her|his|their) mandate\b",
    r"\bpermission to act\b",
)
_SIGNED = re.compile("|".join(_SAYS), re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|not|never|without|can'?t|cannot|won'?t|don'?t|didn'?t|haven'?t|hasn'?t|unable|refuses?)\b"
    r"(?: \S+){0,4} (?:sign\w*|form|letter|mandate|consent|permission|authority)\b",
    re.IGNORECASE,
)


def names_a_form(heard: Heard) -> bool:
    """ "She's signed a permission form", and not "she can't sign a form"."""
    if "attorney_claimed" in heard.understood.flags:
        return False
    said = heard.text.replace("’", "'")
    return bool(_SIGNED.search(said)) and not _NONE.search(said)
