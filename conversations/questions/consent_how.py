"""How can we ask the resident? The complaint is open meanwhile; disclosure waits (HOC-3.6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.questions.resident import applies as for_another
from conversations.questions.signed_form import names_a_form
from conversations.session import Answer, Session

TO_BE_RUNG = {"call", "ring", "visit"}
"""With a number: staff ring it; it is not texted."""

CALLS = {"call", "ring", "phone", "visit"}

LANDLINE = frozenset({"landline"})
"""No text gets there."""

SOMEBODY = frozenset(
    {"she", "he", "they", "her", "him", "them", "mum", "mam", "dad", "nan", "gran"}
)
WAYS = frozenset(
    {"phone", "number", "mobile", "email", "letter", "write", "post", "person", "none"}
)
"""Words of an answer that gives no number: of the resident, or of a way to ask."""

BY_FLAG = {
    "capacity_concern": "represent.consent_request_capacity",
    "attorney_claimed": "represent.consent_request_attorney",
}


SAID_IN_WORDS = 5
"""Fewer picked a choice, and named nobody."""


def applies(session: Session) -> bool:
    """Somebody writes for another person, and we know for whom, if only "my dad"."""
    who = session.draft.get("who")
    named = who is not None and len(who.words.split()) >= SAID_IN_WORDS
    return for_another(session) and (named or "resident" in session.draft)


def hear(heard: Heard, session: Session) -> Answer | None:
    """A number to text, a signed form that they will send, or leave it to staff to call."""
    if names_a_form(heard):
        return Answer({"phone": "", "form": True}, heard.text)
    words = heard.words
    if heard.detail("address") and not heard.detail("phone") and not (CALLS | WAYS) & words:
        return None  # the home of whom they write for
    if (phone := heard.detail("phone")) and not (TO_BE_RUNG | LANDLINE) & words:
        return Answer({"phone": phone}, heard.text)
    calls = (CALLS | LANDLINE) & words
    asks_staff = (
        calls or heard.picked(CONSENT_HOW.choices) or heard.act in ("no", "not_sure", "yes")
    )
    if asks_staff or (heard.has_substance and (_speaks_of_asking(heard, words) or session.unclear)):
        return Answer({"phone": ""}, heard.text)
    return None


def _speaks_of_asking(heard: Heard, words: frozenset[str]) -> bool:
    """And does not only say for whom they write."""
    of_them = SOMEBODY & words and not heard.detail("writer_relation")
    return bool(WAYS & words or (of_them and not heard.detail("times_reported")))


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "I've got her signed permission": nobody has to be asked for a number."""
    return Answer({"phone": "", "form": True}, heard.text) if names_a_form(heard) else None


def worded(session: Session) -> str:
    """Why we ask and how, for a parent, an attorney, or where somebody may not be able to say.

    Once: who told something else first is asked in a line.
    """
    if CONSENT_HOW.name in session.asked:
        return "represent.consent_request_again"
    if "child_involved" in session.flags and _is_the_parent(session):
        return "represent.consent_request_child"
    found = (text for flag, text in BY_FLAG.items() if flag in session.flags)
    return next(found, "represent.consent_request")


def _is_the_parent(session: Session) -> bool:
    who = session.draft.get("who")
    words = f" {who.words.lower()} " if who else ""
    return any(f" my {child} " in words for child in ("son", "daughter", "child", "boy", "girl"))


def facts(session: Session) -> Mapping[str, Any]:
    """Named as the representative named them."""
    resident = session.value("resident") or {}
    return {"resident": resident.get("name")} if resident.get("name") else {}


CONSENT_HOW = Question(
    "consent_how",
    "represent.consent_request",
    hear,
    applies=applies,
    volunteered=volunteered,
    facts=facts,
    worded=worded,
)
