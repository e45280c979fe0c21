"""Whose home is it, and where?"""

from __future__ import annotations

import re
from typing import Any

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.questions.whose import without_whose
from conversations.session import Answer, Session
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.name_answered import bare_name
from conversations.understanding.volunteered.when import began

_OK = re.compile(
    r"^(?:ok|okay|fine|alright|all right|right|well|sure|yes|yeah|aye|hi|hello|it'?s|erm|um|so)[.,!]?\s+"
    r"(?=\S+ \S+)",
    re.IGNORECASE,
)
""" "Ok. Jo Bright, 9 Sorrel Close"."""

_HELD_BACK = re.compile(
    r"\b(?:(?:prefer|like|want|rather|wish)(?: to)? (?:stay|be|remain|keep it) an[oy]n\w*"
    r"|(?:not|no|wont be|im not) (?:giving|putting|leaving|sharing|saying) "
    r"(?:you |my |our |any |a |that |this |it )*(?:names?|address|details|in a text|over text|on here)"
    r"|(?:rather not|prefer not(?: to)?|prefer to not|(?:dont|do not|wont|not going to|scared to|afraid to)"
    r"(?: want to| wish to| like to)?) (?:\w+ )?(?:give|say|tell|share|leave|put|use)(?: you| yous| out)? "
    r"(?:my |our )?(?:names?|address|details|who (?:i am|we are)))\b"
)

_SENTENCE = re.compile(r"[.!?;:\n]")

A_PLAIN_NO = 2
"""Words: "no thanks" leaves the home to staff; more of them are about something else."""


def applies(session: Session) -> bool:
    """Not for a representative: they are asked for the resident's name and home instead."""
    return bool(session.value("who") != "someone_else")


def hear(heard: Heard, session: Session) -> Answer | None:
    """Name and address as written; what could be picked out of it stands beside the words."""
    if holds_back(heard.text):
        return Answer(None, heard.text)
    told = heard.detail("address") or heard.detail("postcode")
    if not told and (own_words(heard) is None or heard.text.strip().isdigit()):
        return None
    if heard.act == "no":
        return Answer(None, heard.text) if len(heard.text.split()) <= A_PLAIN_NO else None
    found, said = _picked_out(heard), _OK.sub("", without_whose(_without_when(heard.text.strip())))
    if not found["name"] and (name := _named_before(session)):
        found, said = found | {"name": name}, f"{name}, {said}"
    return Answer(found | {"said": said}, heard.text)


def _without_when(said: str) -> str:
    """ "48 Elm Court. About three weeks ago": the last of it is no part of the home."""
    before, stop, last = said.strip(" .").rpartition(". ")
    return before if stop and began.is_bare(fold(last)) else said


def holds_back(text: str) -> bool:
    """ "I'd rather not give my name", and nobody has to (PFP-25)."""
    return _HELD_BACK.search(fold(text)) is not None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """An address given in passing."""
    if not (heard.detail("address") or heard.detail("postcode")):
        return None
    found = _picked_out(heard)
    said = ", ".join(v for v in (found["name"], found["address"], found["postcode"]) if v)
    return Answer(found | {"said": said}, heard.text)


def _named_before(session: Session) -> str | None:
    """ "Me, Tina Abbott", said when asked whose home it is."""
    who = session.draft.get("who")
    return bare_name(without_whose(who.words)) if who else None


def _picked_out(heard: Heard) -> dict[str, Any]:
    address, postcode = heard.detail("address") or "", heard.detail("postcode") or ""
    return {
        "name": heard.detail("name") or _name_beside(address or postcode, heard.text) or "",
        "address": address,
        "postcode": postcode,
    }


def _name_beside(place: str, text: str) -> str | None:
    """ "It's my own home. Marek Nowak, 21 Elm Walk", "4 Brook Court, Gil Danvers"."""
    if not place or place not in text:
        return None
    before, _, after = text.partition(place)
    named = bare_name(_SENTENCE.split(before.strip(" ,.\n"))[-1].strip())
    return named or bare_name(after.strip(" ,.\n"))


HOME = Question(
    "home",
    "complain.home",
    hear,
    applies=applies,
    volunteered=volunteered,
    called=("address", "home", "name", "flat", "house", "postcode"),
)
