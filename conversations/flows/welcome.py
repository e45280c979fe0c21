"""Where a message goes when nothing is being asked: by what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations.complaint.at_once import is_opened_at_once
from conversations.events import ComplaintOffered
from conversations.flows import (
    anonymous,
    ask,
    chase,
    claim,
    complain,
    danger,
    data,
    disclosed,
    earlier,
    elected,
    elsewhere,
    more,
    moves,
    offer,
    praise,
    report,
    withdraw,
)
from conversations.known import CaseGlimpse
from conversations.questions.offer import OFFER
from conversations.questions.question import Question
from conversations.questions.start import START
from conversations.talk import Talk
from conversations.turn.deciding import asks_plainly

SAME_MATTER = ("other", "communication", "complaint_handling", "staff")
"""Grumbles of these kinds, while a complaint is open, are about that complaint."""

A_FEW_WORDS = 12
"""So many that name nothing are about the complaint in hand: "you said the 15th. still not done"."""

GO_ON: tuple[Callable[[Talk], bool], ...] = (more.goes_on, danger.told_more, report.goes_on)
"""What they talked of last, that words which name nothing belong to."""

ASKED = ("enquiry", "data_rights", "status")
"""Kinds that say what sort of question it is, for the task that staff get."""

MATTERS: tuple[Callable[[Talk], bool], ...] = (
    data.take_up,
    withdraw.take_up,
    elected.take_up,
    anonymous.take_up,
    chase.object_to_extension,
    chase.still_waiting,
    earlier.take_up,
    more.take_up,
    claim.take_up,
    elsewhere.take_up,
    chase.asks_what_happens,
    ask.take_up,
    report.told_after,
)
"""Journeys that take a message up if it is theirs, asked in this order."""


def route(talk: Talk) -> None:
    """Take up what the message is about."""
    if talk.heard.detail("declines_complaint"):
        offer.decline(talk)
    elif not any(takes_up(talk) for takes_up in MATTERS):
        _by_what_it_means(talk)


def _by_what_it_means(talk: Talk) -> None:
    heard = talk.heard
    if asks_plainly(heard) and not heard.understood.dissatisfied and talk.known.open_complaint():
        answer_in_passing(talk)
    elif waiting := _grumbled_at(talk):
        chase.grumbled_at(talk, waiting)
    elif complaint := _open_complaint_about_it(talk):
        if complaint.answered and complaint.may_share and not complaint.final:
            chase.grumbled_at(talk, complaint)  # it is our answer that is not right (HOC-6.10)
        else:
            more.keep(talk, complaint)
    elif heard.wants_complaint and not _about_our_answer(talk):
        offer.remember(talk)
        complain.start(talk)
    elif is_opened_at_once(heard):
        offer.remember(talk)
        talk.say("complain.opened_at_once")
        complain.start(talk)
    elif chase.asks_for_more(talk):
        _take_further(talk)
    elif heard.understood.kind == "status" and talk.known.cases:
        chase.start(talk)
        if heard.understood.dissatisfied and talk.known.open_complaint() is None:
            offer.offer(talk)
    elif complaint := _told_of_it(talk):
        more.keep(talk, complaint)
    elif heard.understood.dissatisfied or report.was_told_in_vain(talk):
        offer.offer(talk)
    else:
        BY_KIND.get(heard.understood.kind, _unplaced)(talk)


def _unplaced(talk: Talk) -> None:
    """A question of somebody who waits for us ("what day will you come?") is about their case."""
    asks, free = talk.heard.text.rstrip().endswith("?"), talk.session.flow is None
    if asks and talk.known.open_complaint() and free:
        chase.start(talk)
    elif free and talk.heard.has_substance and any(goes(talk) for goes in GO_ON):
        pass
    elif talk.heard.detail("topic") and talk.heard.act is None:
        report.start(talk)  # "with my bathroom": what it is about, and more will come
    elif asks_plainly(talk.heard) and talk.heard.has_substance and free:
        report.pass_on(talk, "enquiry")
    else:
        hello(talk)


def _take_further(talk: Talk) -> None:
    """To stage 2 if we have answered; more of the story if we have not; else a person looks."""
    open_one = talk.known.open_complaint()
    if chase.escalate(talk):
        return
    if open_one is not None:
        more.keep(talk, open_one)
    else:
        chase.wants_more(talk)


def _about_our_answer(talk: Talk) -> bool:
    """ "My complaint again, you decided wrong", while that complaint is open: no second one."""
    if not chase.asks_for_more(talk) or talk.heard.says("another_one"):
        return False
    return _same_matter(talk) is not None


def _open_complaint_about_it(talk: Talk) -> CaseGlimpse | None:
    """The open complaint that unhappy words belong to: one of their kind, or the newest."""
    understood = talk.heard.understood
    if understood.kind in ("status", "compliment") or chase.asks_for_more(talk):
        return None
    if not (understood.dissatisfied or talk.heard.wants_complaint):
        return None
    return None if talk.heard.says("another_one") else _same_matter(talk)


def _told_of_it(talk: Talk) -> CaseGlimpse | None:
    """The open complaint that contented words about something being done go to: "someone came,
    it's stopped"."""
    understood = talk.heard.understood
    names_nothing = not talk.heard.detail("topic") and len(talk.heard.text.split()) <= A_FEW_WORDS
    of_it = understood.kind == "complaint" and names_nothing and talk.session.flow is None
    return talk.known.open_complaint() if of_it and not understood.dissatisfied else None


def _grumbled_at(talk: Talk) -> CaseGlimpse | None:
    """The complaint that staff have told back, for a short grumble that names nothing: "this is a joke"."""
    heard, complaint = talk.heard, talk.known.open_complaint()
    names_nothing = not (heard.detail("topic") or heard.tells_at_length)
    grumbles = heard.understood.dissatisfied and not heard.wants_complaint
    grumbles = grumbles or (complaint is not None and complaint.answered and chase.scorns(heard))
    if complaint is None or not (complaint.acknowledged or complaint.answered):
        return None
    names_nothing = names_nothing or (complaint.answered and chase.contradicts(heard))
    of_it = grumbles and names_nothing and not heard.says("another_one")
    return complaint if of_it and not chase.asks_for_more(talk) else None


def _same_matter(talk: Talk) -> CaseGlimpse | None:
    newest, understood = talk.known.open_complaint(), talk.heard.understood
    topic = talk.heard.detail("topic", "")
    same = talk.known.open_complaint(understood.category) or talk.known.complaint_on(topic)
    names_nothing = not topic and len(talk.heard.text.split()) <= A_FEW_WORDS
    return same or (newest if understood.category in SAME_MATTER or names_nothing else None)


def hear_start(talk: Talk, question: Question) -> bool:
    """One of the ways in was picked; False when the message has to be understood instead."""
    answer = question.hear(talk.heard, talk.session)
    if answer is None:
        return False
    talk.set(flow=None, asking=None, unclear=0)
    if answer.value == "complain":
        complain.start(talk)
    elif answer.value == "report":
        report.ask_what(talk)
    elif answer.value == "chase":
        chase.start(talk)
    else:
        moves.person(talk)
    return True


def answer_in_passing(talk: Talk) -> None:
    """A question put to us while we were asking one."""
    if ask.take_up(talk):
        return
    asks_when = talk.heard.understood.kind == "status" or ask.sounds_like(talk)
    if asks_when and talk.known.cases:
        chase.start(talk)
    elif talk.heard.understood.kind == "compliment":
        praise.compliment(talk)
    else:
        kind = talk.heard.understood.kind
        report.pass_on(talk, kind if kind in ASKED else "enquiry")


def hello(talk: Talk) -> None:
    """Say who we are and what can be done here; the second time nothing fits, fetch a person."""
    if offer.tells_the_person(talk):
        return
    if talk.session.unclear:
        moves.give_up(talk)
        talk.set(flow=None, asking=None)
        return
    first = not talk.session.greeted
    talk.set(flow="start", greeted=True, unclear=0 if _only_hello(talk) else 1)
    talk.ask(START, "welcome.hello" if first or _only_hello(talk) else "welcome.again")


def _only_hello(talk: Talk) -> bool:
    return talk.heard.act in ("greet", "help", "restart", "start") or not talk.heard.text.strip()


def _needs(talk: Talk) -> None:
    disclosed.note(talk)
    if not disclosed.confirm(talk):
        report.pass_on(talk, "adjustment")


def _for_somebody(talk: Talk) -> None:
    """Somebody speaks for another, and it is not yet clear what about."""
    offer.remember(talk)
    talk.note(ComplaintOffered("offer.choice", talk.heard.text, talk.heard.at))
    talk.set(flow="offer", unclear=0)
    talk.ask(OFFER)


def _passed_on(reason: str) -> Callable[[Talk], None]:
    return lambda talk: report.pass_on(talk, reason)


BY_KIND: Mapping[str, Callable[[Talk], None]] = {
    "complaint": offer.offer,
    "safety": report.start,
    "request": report.start,
    "status": chase.start,
    "representative": _for_somebody,
    "adjustment": _needs,
    "data_rights": _passed_on("data_rights"),
    "enquiry": _passed_on("enquiry"),
    "compliment": praise.compliment,
    "comment": praise.comment,
}
