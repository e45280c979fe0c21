"""More about a complaint that staff have told back: kept, and a person says what it is (HOC-6.8)."""

from __future__ import annotations

import re

from conversations.astray import CERTAIN
from conversations.events import Added
from conversations.flows import chase, disclosed, represent
from conversations.known import CaseGlimpse
from conversations.talk import Talk
from conversations.understanding.folding import fold

SHORT = 10
_PUT_RIGHT = re.compile(
    r"(?:(?:hi|hello|ok|oh|well|good news|just to say|just to let you know|update|fyi)\W+)*"
    r"(?:its|it is|it has|it|theyve|they have|they|hes|he has|he|shes|she|someone|somebody|the \w+|all|both)?"
    r"(?: (?:been|got|come|came|just|finally|now|all|is|are|has|have|and|its|was|were|both|at last))*"
    r" ?(?:fixed|mended|repaired|sorted|working|replaced|back on|cleared|done)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|nobody|isnt|hasnt|wasnt|but|except|again|yet|badly|wrong|half|when|if|get|be)\b|\?"
)
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


def told_put_right(talk: Talk) -> bool:
    """True for "they've fixed it this morning": of the case in hand, and no praise to pass on."""
    case = talk.known.find(talk.session.reference or "") or talk.known.open_complaint()
    said = fold(talk.heard.text)
    short = len(said.split()) <= SHORT and not talk.heard.understood.dissatisfied
    if case is None or not (case.open and short and _PUT_RIGHT.match(said)) or _NOT_SO.search(said):
        return False
    if case.kind == "complaint":
        keep(talk, case)
    else:
        talk.set(reference=case.reference)
        talk.note(Added(talk.heard.text))
        talk.say("report.added")
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
