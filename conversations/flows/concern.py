"""Somebody told us of a danger to a person, and writes more of it, or asks what came of it."""

from __future__ import annotations

from conversations.events import Added, StatusAsked
from conversations.known import CaseGlimpse
from conversations.talk import Talk

ABOUT_SOMEBODY = {"safeguarding_adult", "safeguarding_child"}
MORE_OF_IT = ("other", "representative", "safety")
"""Kinds of message that may go on telling: a name, what they saw, that nobody is to know who told."""


def take_up(talk: Talk) -> bool:
    """True when the words belong to the concern in hand: kept for the person who looks after it.

    What that person finds is never told here, nor when: it may be about somebody else (PK-44).
    """
    heard = talk.heard
    case = _in_hand(talk)
    if case is None or talk.session.flow is not None or heard.wants_complaint:
        return False
    asks = heard.understood.kind == "status"
    tells = heard.has_substance and heard.understood.kind in MORE_OF_IT
    if not asks and (not tells or heard.understood.dissatisfied):
        return False
    talk.note(StatusAsked(case.reference, heard.text) if asks else Added(heard.text))
    talk.say("concern.asked" if asks else "concern.kept")
    return True


def _in_hand(talk: Talk) -> CaseGlimpse | None:
    told = ABOUT_SOMEBODY.intersection(talk.session.dangers) and not talk.session.unsafe
    case = talk.known.find(talk.session.reference or "") or next(iter(talk.known.cases), None)
    concern = case is not None and case.kind == "safeguarding_concern" and case.open
    return case if told and concern else None
