"""How should we keep in touch?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

BY_ADJUSTMENT = {
    "phone_only": "phone",
    "call_after": "phone",
    "email_only": "email",
    "letter": "letter",
}
WAYS = (
    ("phone", frozenset(("phone", "call", "ring", "bell", "telephone"))),
    ("email", frozenset(("email", "e-mail", "mail"))),
    ("letter", frozenset(("letter", "post", "write"))),
    ("here", frozenset(("here", "text", "message", "this", "whatsapp", "telegram", "chat"))),
)
_UNWANTED = re.compile(
    r"\b(?:no|(?:not|never|without|(?:do|have|ca|wo|is|are)n['’]?t|cannot)(?: [\w'’]+){0,4}?)"
    rf" (?:{'|'.join(sorted(name for _, names in WAYS for name in names))})s?\b"
)
""" "Don't have an email", "not by phone": that way is not the one."""

A_LINE = 8
"""Words around an email address: in a longer story it may be anybody's."""

A_FEW = 4
"""Words beside that: "i", "love", "sorry"."""

_JUST_HOW = re.compile(
    r"(?:(?:just|please|only|on|ring|call|text|phone|message|me|use|its|it's|best|yes)\W+)*"
    r"(?:this|that|my|same|the same)(?: mobile| home)? (?:number|phone|mobile|landline)"
    r"(?:\W+(?:after|before|between|until|till|and|only|please|is|fine|best|ok|any|time|day|in|the|at|from|"
    r"mornings?|afternoons?|evenings?|lunch|weekdays|weekends|work|o'?clock|"
    r"\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?))*",
    re.IGNORECASE,
)

NO_CALLS = "no_calls"
"""Whoever does not want to be rung is written to here, and never asked whether to phone."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """One of four ways; an email address or a number says which."""
    picked = heard.picked(REACH.choices) or _way(heard)
    if picked is None and heard.act in ("yes", "not_sure"):
        picked = "here"
    if picked is None:
        picked = _named(heard.text)
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "Please ring me after two", "no calls please", "I prefer email, jo@...", said now or before."""
    asked = heard.detail("adjustments")
    if asked and (way := _way(heard)):
        return Answer(way, heard.text)
    if heard.detail("email") and len(heard.text.split()) <= A_LINE:
        return Answer("email", heard.text)
    no_calls = NO_CALLS in session.adjustments or NO_CALLS in {a["code"] for a in asked or ()}
    return Answer("here", heard.text if asked else "") if no_calls else None


def says_only_how(heard: Heard) -> bool:
    """ "Dont have an email love", "on this number after 4": how to reach them, and nothing of the
    matter."""
    if _JUST_HOW.fullmatch(heard.text.strip(" .!")):
        return True
    rest, found = _UNWANTED.subn(" ", heard.text.lower())
    return bool(found) and len(rest.split()) <= A_FEW and not heard.understood.dissatisfied


def _way(heard: Heard) -> str | None:
    for adjustment in heard.detail("adjustments") or ():
        if way := BY_ADJUSTMENT.get(adjustment["code"]):
            return "here" if adjustment["code"] == "call_after" and _writes(heard.text) else way
    if heard.detail("email"):
        return "email"
    return "phone" if heard.detail("phone") else None


def _writes(text: str) -> bool:
    """ "Only text me after two" is no wish to be rung."""
    return bool({"text", "message", "write"} & set(text.lower().split()))


def _named(text: str) -> str | None:
    wanted = _UNWANTED.sub(" ", text.lower())
    words = set(wanted.replace(",", " ").replace(".", " ").split())
    return next((way for way, names in WAYS if words & names), None)


REACH = Question(
    "reach",
    "complain.reach",
    hear,
    volunteered=volunteered,
    called=("contact", "reach", "keep in touch"),
)
