"""Is this right? The complaint is read back before anybody relies on it (HOC-5.6)."""

import re
from collections.abc import Mapping
from typing import Any

from conversations.correction import read_correction
from conversations.definition import issues, read_back
from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.questions.reach import names_only_a_way
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

_ALL = re.compile(
    r"(?:no+|nope|nah|naw)?\W*(?:that ?s|that is|this is) (?:all|it|everything|the lot)\b[\w ]{0,20}\W*"
    r"|(?:no+|nope|nah|naw)\W+nothing (?:else|more)(?: to add)?\W*"
)
""" "No, that's all": they were asked whether it is right, and miss nothing."""

_AGREES = re.compile(
    r"(?:(?:yes|yeah|yep|yh|aye|ok|okay|thats|that is|it is|its|it|is|all|i confirm|the above"
    r"|looks?|seems?|sounds?|everything|this is|oh|well|brilliant|great|lovely|grand|cool|sure|very|quite"
    r"|about|just|i think|is all)\W+)*"
    r"(?:yes|yeah|yep|yh|aye|ok|okay|right|fine|good|correct|perfect|spot on|bang on|sound|grand|great|lovely"
    r"|brilliant|sorted|(?:i )?agree|accurate|i think so|happy with (?:that|it))\b"
    r"(?! (?:it|that) (?:is|was) not\b)"
)
_AND_MORE = re.compile(
    r"\b(?:but|except|apart from|however|although|only thing|also|forgot|forget|add|include|missed|left out"
    r"|one more|another|instead|change|should (?:say|be|read)"
    r"|and (?:he|she|they|it|its|the|my|your|there|theres|a|an))\b"
)
""" "Ok but also he cracked the sink": agreed, and more to be kept."""

_OF_ME = re.compile(r"\b(?:i|im|ive|my)\b")

_MORE = 4
"""Words after it: fewer are good manners."""

A_CORRECTION = 6
"""Words: "no, it's the lift in B block" has said what is wrong; "no that's not right" has not."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Right, or not; anything longer is taken as the correction itself, unless it asks us
    something."""
    if session.correcting and heard.act is None and heard.text.strip():
        return Answer("corrected", heard.text)
    if len(heard.text.split()) > 1 and read_correction(heard.text, issues(session)):
        return Answer("corrected", heard.text)
    if heard.act == "human" and names_only_a_way(heard):
        return Answer("corrected", heard.text)
    picked = heard.picked(READ_BACK.choices)
    if picked is None and (_tells_another(heard) or _agrees_and_adds(heard)):
        return Answer("corrected", heard.text)
    if picked is None and agrees(heard):
        picked = "right"
    if picked is None and (heard.act in ("yes", "thanks") or _ALL.fullmatch(fold(heard.text))):
        picked = "right"
    if picked is None and heard.act == "no":
        picked = "corrected" if len(heard.text.split()) >= A_CORRECTION else "wrong"
    asks = heard.understood.kind in ("status", "enquiry", "data_rights", "compliment")
    asks = asks or bool(heard.detail("asks"))
    if picked is None and heard.act is None and heard.text.strip() and not asks:
        picked = "corrected"
    return Answer(picked, heard.text) if picked else None


def agrees(heard: Heard) -> bool:
    """ "All good, what happens now?": said of itself, and nothing that would be lost."""
    return heard.act in ("yes", None) and _AGREES.match(fold(heard.text)) is not None


def _agrees_and_adds(heard: Heard) -> bool:
    said = fold(heard.text)
    agrees = _AGREES.match(said) if heard.act in ("yes", None) else None
    more = said[agrees.end() :] if agrees else ""
    if len(more.split()) < _MORE:
        return False
    told = any(map(heard.detail, ("phone", "email", "adjustments", "topic", "outcome")))
    told = told or (heard.detail("circumstances") and _OF_ME.search(more) is not None)
    return bool(told) or _AND_MORE.search(more) is not None or heard.understood.dissatisfied


def _tells_another(heard: Heard) -> bool:
    """ "It was the 5th": a date or an address is no yes, unless it begins with one."""
    told = any(map(heard.detail, ("began", "address", "postcode")))
    return told and not (heard.says("yes_first") or heard.says("no_first"))


def facts(session: Session) -> Mapping[str, Any]:
    """The numbered list."""
    return {"definition": read_back(session)}


READ_BACK = Question("read_back", "complain.read_back", hear, facts=facts)
