"""Whoever acted for a resident acts no more: the resident said no, took it back, or its time is over."""

from __future__ import annotations

from conversations.complaint.asking import close_talk
from conversations.events import Added, StatusAsked
from conversations.flows import represent
from conversations.known import CaseGlimpse
from conversations.talk import Talk

THEIR_OWN_WISH = ("human", "help", "change_language", "restart")


def parted(talk: Talk) -> bool:
    """True when they go on telling of a case that is theirs no more (REP-WD, PFP-22).

    Their words are kept for staff, nothing more is asked of them, and they hear what they and the
    resident may do. A wish of their own, for a complaint or a person, goes its way.
    """
    case = talk.known.find(talk.session.reference or "")
    if case is None or not case.over or talk.session.flow != "complain":
        return False
    close_talk(talk)
    if talk.heard.wants_complaint or talk.heard.act in THEIR_OWN_WISH:
        return False
    asks = talk.heard.understood.kind == "status"
    if asks and case is not represent.case_they_name(talk) and _has_others(talk, case):
        return False
    words = talk.heard.text
    talk.note(StatusAsked(case.reference, words) if asks else Added(words))
    talk.say("represent.over")
    return True


def _has_others(talk: Talk, case: CaseGlimpse) -> bool:
    """An advocate's other complaints, of which they may be asking."""
    return any(c.kind == "complaint" and c.open and c is not case for c in talk.known.cases)
