"""How should we keep in touch?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

BY_ADJUSTMENT = {
    "phone_only": "phone",
    "call_after": "phone",
    "email_only": "email",
    "letter": "letter",
}
WAYS = (
    ("phone", frozenset(("phone", "call", "ring", "bell", "telephone", "landline"))),
    ("email", frozenset(("email", "e-mail", "mail"))),
    ("letter", frozenset(("letter", "post", "write"))),
    (
        "here",
        frozenset(
            ("here", "text", "txt", "sms", "message", "this", "whatsapp", "telegram", "chat")
        ),
    ),
)
ANY_WAY = frozenset(name for _, names in WAYS for name in names) - {"this", "bell"} | {
    "number",
    "mobile",
    "landline",
    "texts",
    "messages",
    "letters",
    "calls",
    "emails",
}
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
_CLOCK = re.compile(r"\d{1,2}(?:am|pm)?|am|pm")
_UNWANTED = re.compile(
    r"\b(?:no|(?:not|never|without|(?:do|have|ca|wo|is|are)n['’]?t|cannot)(?: [\w'’]+){0,4}?)"
    rf" (?:{'|'.join(sorted(name for _, names in WAYS for name in names))})s?\b"
)
""" "Don't have an email", "not by phone": that way is not the one."""

_ASKS = re.compile(r"(?:can|could|should|shall|do|may|must|will|would) i\b")
_SUPPOSED = re.compile(
    r"\b(?:if|when|whenever|unless) (?:\w+ ){0,2}(?:phone|call|ring|visit|write)\w*"
)

_SUITS = re.compile(
    r"\b(?:any ?time|whenever|always in|(?:dont|do not) mind|not fussed|not bothered|up to you|either"
    r"|whatever suits|mornings?|afternoons?|evenings?|weekdays?|weekends?|lunch ?times?|(?:after|before) \d"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?)\b"
)
_ONCE = re.compile(
    r"\b(?:last time|(?:was|were) (?:meant|supposed) to|sat in|waited in|never (?:rang|called|phoned)"
    r"|(?:nobody|no one|noone) (?:rang|called|phoned|ever))\b"
)

A_LINE = 8
"""Words around an email address: in a longer story it may be anybody's."""

A_FEW = 4
"""Words beside that: "i", "love", "sorry"."""

_HOW = """
a after afternoon afternoons an and any as at because been before best better between but by can
contact contacting day days do easier easiest evening evenings fine from good i if im in is it its
just keep landline lunch lunchtime me mobile morning mornings my nights no not number oclock of
ok okay on only or please pls prefer quicker reply same sleep send shifts so than thank thanks that
thats the time times to touch until up use using via weekdays weekend weekends when will with work
working works would yes you
"""
BESIDE_A_WAY = frozenset(_HOW.split()) | {"this"}
"""What may stand beside a way to reach somebody, and say no more than when and why it suits them."""

_WHEN = (
    "after before between evening evenings morning mornings afternoon afternoons lunchtime weekends"
)
WHEN = frozenset(_WHEN.split())
"""One of these says when, where no way is named: "after 6 is best, I work days"."""

MOST_OF_HOW = 16
"""Words."""

NO_CALLS = "no_calls"
"""Whoever does not want to be rung is written to here, and never asked whether to phone."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """One of four ways; an email address or a number says which."""
    picked = heard.picked(REACH.choices) or _way(heard)
    if picked is None and heard.act in ("yes", "not_sure"):
        picked = "here"
    if picked is None and not _tells_of_a_call(heard):
        picked = _named(heard.text) or ("here" if _suits(heard) else None)
    return Answer(picked, heard.text) if picked else None


def _suits(heard: Heard) -> bool:
    """ "Anytime, I'm always in", "mornings, not Weds, that's dialysis": when, and any way will do."""
    said = fold(heard.text)
    few = len(said.split()) <= MOST_OF_HOW and not said.endswith("?")
    return few and not heard.understood.dissatisfied and _SUITS.search(said) is not None


def _tells_of_a_call(heard: Heard) -> bool:
    """ "Last time somebody was meant to ring I sat in all day": what happened, and no way."""
    return _ONCE.search(fold(heard.text)) is not None and not names_only_a_way(heard)


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
    if names_only_a_way(heard) or _names_only_a_time(heard):
        return True
    rest, found = _UNWANTED.subn(" ", heard.text.lower())
    return bool(found) and len(rest.split()) <= A_FEW and not heard.understood.dissatisfied


def names_only_a_way(heard: Heard) -> bool:
    """ "By text", "text is fine but not before 10 as I work nights"."""
    return _says_how(heard) and not ANY_WAY.isdisjoint(_WORD.findall(fold(heard.text)))


def _names_only_a_time(heard: Heard) -> bool:
    return _says_how(heard) and not WHEN.isdisjoint(_WORD.findall(fold(heard.text)))


def _says_how(heard: Heard) -> bool:
    words = [word for word in _WORD.findall(fold(heard.text)) if not _CLOCK.fullmatch(word)]
    if heard.detail("phone"):
        words = [word for word in words if not word.isdigit()]
    return len(words) <= MOST_OF_HOW and (ANY_WAY | BESIDE_A_WAY).issuperset(words)


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
    """None where it asks ("can I send the letter?"), or only supposes ("interpreter if phone")."""
    if _ASKS.match(text.lower()):
        return None
    wanted = _SUPPOSED.sub(" ", _UNWANTED.sub(" ", text.lower()))
    words = set(wanted.replace(",", " ").replace(".", " ").split())
    return next((way for way, names in WAYS if words & names), None)


REACH = Question(
    "reach",
    "complain.reach",
    hear,
    volunteered=volunteered,
    called=("contact", "reach", "keep in touch"),
)
