"""More about a complaint that staff have told back: kept, and a person says what it is (HOC-6.8)."""

from __future__ import annotations

from conversations.astray import CERTAIN
from conversations.events import Added
from conversations.flows import chase, disclosed, represent
from conversations.known import CaseGlimpse
from conversations.talk import Talk

A_FEW = 4
"""Words: a number or a name, and nothing told of it: "what about ACN-..."."""

NOT_MORE_OF_IT = ("status", "compliment", "enquiry", "escalate", "data_rights")


def take_up(talk: Talk) -> bool:
    """True when "and my gate too" came to somebody whose complaint is open."""
    named = talk.known.find(talk.heard.detail("reference", "")) or represent.case_of_the_named(talk)
    newest = named or talk.known.open_complaint()
    if named and len(talk.heard.text.split()) <= A_FEW:
        chase.start(talk)
        return True
    if newest is None or talk.heard.understood.kind in NOT_MORE_OF_IT:
        return False
    further = (talk.heard.says("too") or named) and talk.heard.has_substance
    if not further or talk.heard.wants_complaint:
        return False
    keep(talk, newest)
    return True


def goes_on(talk: Talk) -> bool:
    """True for words that name nothing, of somebody who talked of their complaint last."""
    complaint = talk.known.find(talk.session.reference or "")
    if complaint is None or not complaint.open or complaint.kind != "complaint":
        return False
    if talk.heard.understood.confidence >= CERTAIN:
        return False
    keep(talk, complaint)
    return True


def keep(talk: Talk, complaint: CaseGlimpse) -> None:
    """Their words belong to the case; before it is acknowledged they are simply part of it."""
    talk.set(reference=complaint.reference)
    talk.note(Added(talk.heard.text))
    disclosed.note(talk)
    if not complaint.may_share:
        talk.say(represent.why_not(complaint))
    elif not complaint.acknowledged:
        talk.say("complain.already")
    else:
        talk.say("more.kept_by" if talk.known.acknowledges else "more.kept")
