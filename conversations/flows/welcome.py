"""Where a message goes when nothing is being asked: by what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations.events import Added, ComplaintDeclined, ComplaintOffered
from conversations.flows import chase, complain, disclosed, moves, praise, report
from conversations.flows.agenda import remember_volunteered
from conversations.known import CaseGlimpse
from conversations.matter import is_among, matter
from conversations.questions.offer import OFFER
from conversations.questions.question import Question
from conversations.questions.start import START
from conversations.talk import Talk

SAME_MATTER = ("other", "communication", "complaint_handling", "staff")
"""Grumbles of these kinds, while a complaint is open, are about that complaint."""


def route(talk: Talk) -> None:
    """Take up what the message is about."""
    heard = talk.heard
    if heard.detail("declines_complaint"):
        decline(talk)
    elif complaint := _open_complaint_about_it(talk):
        _add_to(complaint, talk)
    elif heard.detail("wants_complaint"):
        remember(talk)
        complain.start(talk)
    elif heard.understood.kind == "escalate" and (open_one := talk.known.open_complaint()):
        if not chase.escalate(talk):
            _add_to(open_one, talk)
    elif heard.understood.kind == "status" and talk.known.cases:
        chase.start(talk)
        if heard.understood.dissatisfied and talk.known.open_complaint() is None:
            offer(talk)
    elif heard.understood.dissatisfied:
        offer(talk)
    else:
        BY_KIND.get(heard.understood.kind, hello)(talk)


def _open_complaint_about_it(talk: Talk) -> CaseGlimpse | None:
    """The open complaint that unhappy words belong to: one of their kind, or the newest."""
    newest, understood = talk.known.open_complaint(), talk.heard.understood
    if newest is None or understood.kind in ("status", "escalate", "compliment"):
        return None
    if not (understood.dissatisfied or talk.heard.detail("wants_complaint")):
        return None
    topic = talk.heard.detail("topic", "")
    same = talk.known.open_complaint(understood.category) or talk.known.complaint_on(topic)
    return same or (newest if understood.category in SAME_MATTER else None)


def _add_to(complaint: CaseGlimpse, talk: Talk) -> None:
    talk.set(reference=complaint.reference)
    talk.note(Added(talk.heard.text))
    disclosed.note(talk)
    talk.say("complain.already" if complaint.may_share else "represent.waiting")


def offer(talk: Talk) -> None:
    """Put the choice to complain, once, plainly, and keep that it was put (HOC-1.3)."""
    category, topic = talk.heard.understood.category, talk.heard.detail("topic", "")
    if is_among(talk.session.declined, category, topic):
        _add_to_what_is_open(talk)
        return
    remember(talk)
    put_the_choice(talk)


def put_the_choice(talk: Talk) -> None:
    """Ask, now that the unhappy words are remembered."""
    disclosed.remember(talk)
    since = talk.session.since
    assert since is not None
    talk.note(ComplaintOffered("offer.choice", talk.heard.text, since))
    talk.set(flow="offer", unclear=0)
    talk.ask(OFFER)


def _add_to_what_is_open(talk: Talk) -> None:
    """A clear no is final for that matter: it is not offered again, only kept and worked on.

    Saying "I want to complain" still works at any time.
    """
    report.start(talk)


def remember(talk: Talk) -> None:
    """Keep the first dissatisfied moment and the words; the clock will count from it."""
    heard = talk.heard
    talk.set(
        since=talk.session.since or heard.at,
        story=(*talk.session.story, heard.text),
        category=heard.understood.category,
        topic=talk.session.topic or heard.detail("topic", ""),
    )
    remember_volunteered(talk, complain.HEARD_FIRST)


def decline(talk: Talk) -> None:
    """A clear no: respected and final for this matter; what is wrong is still put right."""
    heard, session = talk.heard, talk.session
    category = session.category if session.story else heard.understood.category
    topic = session.topic or heard.detail("topic", "")
    talk.note(ComplaintDeclined(heard.text, category, topic))
    talk.set(declined=tuple({*session.declined, matter(category, topic)}))
    report.log(talk, declined=True)
    talk.say("offer.declined")
    report.finish(talk)


def hear_offer(talk: Talk) -> bool:
    """The answer to the choice; False when the message is no answer to it."""
    answer = OFFER.hear(talk.heard, talk.session)
    if answer is None:
        return False
    if answer.value == "complain":
        complain.start(talk)
    elif answer.value == "fix":
        decline(talk)
    else:
        moves.person(talk, "asked_at_offer")
        talk.set(flow=None, asking=None)
    return True


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
    if talk.heard.understood.kind == "status" and talk.known.cases:
        chase.start(talk)
    elif talk.heard.understood.kind == "compliment":
        praise.compliment(talk)
    else:
        report.pass_on(talk, talk.heard.understood.kind)


def hello(talk: Talk) -> None:
    """Say who we are and what can be done here; the second time nothing fits, fetch a person."""
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
    remember(talk)
    talk.note(ComplaintOffered("offer.choice", talk.heard.text, talk.heard.at))
    talk.set(flow="offer", unclear=0)
    talk.ask(OFFER)


def _passed_on(reason: str) -> Callable[[Talk], None]:
    return lambda talk: report.pass_on(talk, reason)


BY_KIND: Mapping[str, Callable[[Talk], None]] = {
    "complaint": offer,
    "escalate": offer,
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
