"""What is happening with my case? Answered only where the case was opened or proved (promise 8)."""

from __future__ import annotations

from conversations.events import Added, HandedOver, StatusAsked
from conversations.known import CaseGlimpse
from conversations.questions.which_case import WHICH_CASE
from conversations.talk import Talk


def start(talk: Talk) -> None:
    """Say where the case stands, and let staff see that the person asked."""
    case = _which(talk)
    if case is None:
        _not_from_here(talk)
        return
    talk.note(StatusAsked(case.reference, talk.heard.text))
    talk.set(reference=case.reference)
    talk.say(_where_it_is(case))
    if case.open and case.may_share:
        talk.say("chase.passed_on")


def _which(talk: Talk) -> CaseGlimpse | None:
    given = talk.heard.detail("reference")
    if given:
        return talk.known.find(given)
    mine = talk.known.cases
    return talk.known.open_complaint() or next((c for c in mine if c.open), None) or _first(mine)


def _first(cases: tuple[CaseGlimpse, ...]) -> CaseGlimpse | None:
    return cases[0] if cases else None


def _where_it_is(case: CaseGlimpse) -> str:
    if not case.may_share:
        return "represent.waiting"
    if not case.open:
        return "chase.closed"
    if case.kind != "complaint":
        return "chase.request"
    if case.answered:
        return "chase.answered"
    if case.late_since:
        return "chase.late"
    return "chase.acknowledged" if case.acknowledged else "chase.received"


def _not_from_here(talk: Talk) -> None:
    """Somebody asks about a case we cannot show them here; we never say whether it exists."""
    if talk.heard.detail("reference"):
        talk.note(HandedOver("case_from_unproved_address", talk.heard.text))
        talk.say("chase.not_from_here")
    else:
        talk.set(flow="start")
        talk.ask(WHICH_CASE)


def escalate(talk: Talk) -> bool:
    """Not content with our answer: no reasons needed, a person takes it further (HOC-6.12)."""
    case = talk.known.open_complaint()
    if case is None or not case.answered:
        return False
    talk.note(HandedOver("escalate", talk.heard.text))
    talk.note(Added(talk.heard.text))
    talk.set(reference=case.reference)
    talk.say("chase.escalate")
    return True
