"""How should we keep in touch?"""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

BY_ADJUSTMENT = {
    "phone_only": "phone",
    "call_after": "phone",
    "email_only": "email",
    "letter": "letter",
}
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
    """ "Please ring me after two", "no calls please", said now or some time before."""
    asked = heard.detail("adjustments")
    if asked and (way := _way(heard)):
        return Answer(way, heard.text)
    no_calls = NO_CALLS in session.adjustments or NO_CALLS in {a["code"] for a in asked or ()}
    return Answer("here", heard.text if asked else "") if no_calls else None


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
    words = set(text.lower().replace(",", " ").replace(".", " ").split())
    for way, names in (
        ("phone", {"phone", "call", "ring", "bell", "telephone"}),
        ("email", {"email", "e-mail", "mail"}),
        ("letter", {"letter", "post", "write"}),
        ("here", {"here", "text", "message", "this", "whatsapp", "telegram", "chat"}),
    ):
        if words & names:
            return way
    return None


REACH = Question(
    "reach",
    "complain.reach",
    hear,
    volunteered=volunteered,
    called=("contact", "reach", "keep in touch"),
)
