"""What we say next: a pure step from what we know and what was said to what should happen.

    advance(session, heard, known) -> Turn(session, events)

In order: a group gets no details; STOP and START; danger; silence while a member of staff holds
the conversation; a resident's one word of consent; moves that work anywhere; the open question;
and last, whatever the message is about. What keeps the landlord from working as usual is told in
front of whatever comes of it, once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.astray import astray, says_nothing
from conversations.complaint.asking import AGENDA, close_talk, finish_quietly, go_on
from conversations.complaint.story import add_to_story
from conversations.events import Added
from conversations.flows import (
    after,
    anonymous,
    ask,
    chase,
    complain,
    consent,
    danger,
    disclosed,
    earlier,
    incident,
    moves,
    offer,
    prove,
    report,
    represent,
    safe,
    stranger,
    survey,
    unpursued,
    welcome,
    withdraw,
)
from conversations.flows.agenda import Agenda, named
from conversations.heard import Heard
from conversations.known import Known
from conversations.questions.anonymous_where import ANONYMOUS_WHERE
from conversations.questions.consent import CONSENT
from conversations.questions.consent_how import CONSENT_HOW
from conversations.questions.contact_invited import CONTACT_INVITED
from conversations.questions.look_into_it import LOOK_INTO_IT
from conversations.questions.offer import OFFER
from conversations.questions.outcome import OUTCOME
from conversations.questions.prove_code import PROVE_CODE
from conversations.questions.prove_offer import PROVE_OFFER
from conversations.questions.put_right import PUT_RIGHT
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.safe_way import SAFE_WAY
from conversations.questions.start import START
from conversations.questions.survey_score import SURVEY_SCORE
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.what_is_new import WHAT_IS_NEW
from conversations.questions.which_case import WHICH_CASE
from conversations.questions.which_of import WHICH_OF
from conversations.questions.withdraw_which import WITHDRAW_WHICH
from conversations.session import Put, Session
from conversations.talk import Talk, Turn

ASKS_US = ("status", "enquiry", "data_rights", "compliment")
"""Kinds of message that ask something of us; the open question waits for them."""

SURE = 0.7
"""Below this a question to us is taken as the answer to ours."""

SIDE: Mapping[str, Callable[[Talk], bool]] = {
    "offer": offer.hear,
    "unpursued": unpursued.hear,
    "survey": survey.hear,
    "withdraw": withdraw.hear,
    "anonymous": anonymous.hear,
    "earlier": earlier.hear,
    "safe": safe.hear,
    "chase": chase.hear,
    "after": after.hear,
}
"""Journeys of a question or two, and who hears its answer."""

RINGS = (REACH, CONSENT_HOW)
"""Questions to which "please call" is an answer, and no wish for a person instead."""

ABOUT_A_CASE = ("complain", "anonymous", "earlier", "safe")

LETS_GO = ("survey", "unpursued", "anonymous", "earlier", "chase", "prove", "after")
"""Of these the question may be left unanswered: what is no answer to it is heard for itself."""

AGENDAS: dict[str, Agenda] = {"complain": AGENDA, "report": report.AGENDA}


def advance(session: Session, heard: Heard, known: Known) -> Turn:
    """One message's turn. Always says something, unless a member of staff is answering."""
    if session.stranger:
        known = replace(known, cases=tuple(c for c in known.cases if c.reference in session.opened))
    talk = Talk(session, heard, known)
    talk.set(heard=session.heard + 1)
    _let_go_of_a_closed_case(talk)
    if heard.in_group:
        _in_a_group(talk)
    elif heard.act == "stop":
        moves.stop(talk)
    elif heard.act == "start":
        moves.start(talk)
    elif heard.understood.danger and danger.seen(talk):
        pass
    elif known.with_staff:
        talk.note(Added(heard.text))
    elif heard.edited and _puts_right(talk):
        talk.note(Added(heard.text))
        talk.say("complain.added")
        _ask_again(talk, _open_question(talk))
    else:
        _converse(talk)
        if heard.files:
            moves.say_it_came(talk)
    incident.tell(talk)
    return talk.turn()


def _puts_right(talk: Talk) -> bool:
    """An edit while a matter is being told is more of it, and no answer to the open question."""
    telling = talk.session.flow in ("complain", "offer") and talk.session.asking is not None
    closed = talk.heard.act is not None or talk.heard.detail("number") is not None
    return telling and not closed and not _decides(talk)


def _in_a_group(talk: Talk) -> None:
    """Others can read the answer: danger is signposted all the same, anything else goes private."""
    heard = talk.heard
    seen = bool(heard.understood.danger) and danger.seen(talk)
    if heard.understood.dissatisfied:
        _remember_from_the_group(talk, seen)
    if not seen:
        talk.say("moves.private")


def _remember_from_the_group(talk: Talk, kept_already: bool) -> None:
    """What made them unhappy dates their complaint, if they go on in private (HPG-6.1-social)."""
    if not kept_already:
        offer.remember(talk)
    others = ("consent_missing",) if talk.heard.says("about_another") else ()
    disclosed.remember(talk)
    talk.set(flags=tuple(dict.fromkeys((*talk.session.flags, "public_channel", *others))))


def _converse(talk: Talk) -> None:
    if consent.withdraws(talk):
        consent.withdraw(talk)
    elif talk.session.flow == "consent" and consent.hear(talk):
        if talk.session.flow != "consent":
            _ask_again(talk, _open_question(talk))
    elif talk.session.flow == "danger":
        _after_danger(talk)
    elif talk.heard.is_file_alone:
        moves.file_alone(talk, _open_question(talk))
    elif prove.refused(talk):
        _ask_again(talk, _open_question(talk))
    elif prove.take_up(talk) or stranger.take_up(talk):
        pass
    elif represent.take_up(talk, _open_question(talk)):
        _ask_again(talk, _open_question(talk))
    elif not _moved(talk) and not _answered(talk):
        _not_an_answer(talk)


def _let_go_of_a_closed_case(talk: Talk) -> None:
    """Staff have closed what was being told: what comes now is something new."""
    session = talk.session
    case = talk.known.find(session.reference or "")
    if case is None:
        return
    if case.open:
        more = case.answered or (case.acknowledged and talk.heard.says("too"))
        if more and session.flow == "complain":
            finish_quietly(talk)  # staff have told it back: nothing is left to ask
        return
    flow, asking, aside = session.flow, session.asking, session.aside
    if flow in ABOUT_A_CASE:
        close_talk(talk)
    elif aside and aside.flow in ABOUT_A_CASE:
        close_talk(talk)
        talk.set(flow=flow, asking=asking, aside=None)


def _after_danger(talk: Talk) -> None:
    """Go on gently, where we were; what they say now is heard as well."""
    aside = talk.session.aside
    talk.set(flow=aside.flow if aside else None, asking=None, aside=None)
    if talk.heard.wants_complaint:
        talk.set(since=talk.session.since or talk.session.alarmed_at)
    if safe.says_unsafe(talk) or safe.says_safe(talk):
        _come_back_to(talk, aside)
        return
    if talk.session.unsafe and not talk.heard.has_substance and talk.heard.act != "human":
        talk.say("safe.heard")
    elif not (talk.session.unsafe and _decides(talk)):
        talk.say("danger.go_on")
    if talk.heard.act == "human":
        moves.person(talk)
    elif aside and aside.flow == "complain" and talk.session.reference:
        _resume_complaint(talk, aside.asking)
    elif aside and aside.flow == "consent":
        if not consent.hear(talk):
            talk.ask(CONSENT)
    elif talk.heard.understood.dissatisfied or _decides(talk):
        welcome.route(talk)
    elif aside and aside.flow == "offer" and danger.to_people(talk.session.dangers):
        # The choice, if it is still owed, can wait for their next word: not in the same breath.
        talk.set(asking=aside.asking)
    elif aside and aside.flow == "offer":
        offer.put_the_choice(talk)
    elif aside and aside.asking and (question := _question(talk, aside.asking)):
        talk.ask(question)
    elif talk.heard.has_substance and talk.heard.understood.kind not in ("act", "other"):
        welcome.route(talk)


def _come_back_to(talk: Talk, aside: Put | None) -> None:
    """The choice, or the question, waits for their next word."""
    talk.set(asking=aside.asking if aside else None)


def _decides(talk: Talk) -> bool:
    return bool(talk.heard.detail("declines_complaint") or talk.heard.wants_complaint)


def _resume_complaint(talk: Talk, asking: str | None) -> None:
    if talk.heard.understood.kind in ASKS_US or ask.sounds_like(talk):
        welcome.answer_in_passing(talk)
    elif talk.heard.has_substance:
        add_to_story(talk)
    if asking is None:
        complain.say_receipt(talk)
    question = named(AGENDA, asking)
    if question:
        talk.ask(question)
    else:
        go_on(talk)


def _moved(talk: Talk) -> bool:
    """Help, back, skip, change, start again, a person: they work wherever one is."""
    act, question = talk.heard.act, _open_question(talk)
    agenda = AGENDAS.get(talk.session.flow or "", ())
    if withdraw.gives_up(talk):
        return True
    if act == "human" and not (question in RINGS and question.hear(talk.heard, talk.session)):
        moves.person(talk)
    elif act == "help":
        if not ask.take_up(talk):
            talk.say("moves.help")
        _ask_again(talk, question)
    elif act == "change_language":
        moves.person_for_language(talk)
        _ask_again(talk, question)
    elif act == "restart":
        talk.say("moves.restarted")
        if talk.session.flow == "offer":
            offer.let_be(talk)
        close_talk(talk)
        talk.set(declined=())
        welcome.hello(talk)
    elif act == "back":
        if not moves.back(talk, agenda):
            talk.say("moves.nothing_to_go_back_to")
            welcome.hello(talk) if question is None else talk.ask(question)
    elif act == "skip" and question and named(agenda, question.name):
        moves.skip(talk, question)
        _go_on(talk)
    elif wanted := moves.changed(talk, agenda):
        moves.reopen(talk, wanted)
    else:
        return False
    return True


def _answered(talk: Talk) -> bool:
    """The open question hears the message first."""
    question = _open_question(talk)
    flow = talk.session.flow
    if question is None:
        return survey.chooses(talk) or offer.put_what_is_owed(talk)
    if side := SIDE.get(flow or ""):
        return side(talk)
    if flow == "start":
        return welcome.hear_start(talk, question)
    if flow == "report":
        return report.hear(talk, question)
    if flow != "complain" or _interrupts(talk, question):
        return False
    return complain.hear(talk, question)


def _interrupts(talk: Talk, question: Question) -> bool:
    """Asks where the case is, or goes on with the story, where the question takes any words."""
    if question in (WHAT_HAPPENED, READ_BACK) or talk.heard.picked(question.choices):
        return False
    if question is REACH_DETAIL and (talk.heard.detail("phone") or talk.heard.detail("email")):
        return False
    understood = talk.heard.understood
    asks = understood.kind == "status" and understood.confidence >= SURE
    asks = asks or ask.sounds_like(talk)
    more = question is OUTCOME and not talk.session.unclear and talk.heard.tells_more
    off = astray(talk.heard, question, again=bool(talk.session.unclear))
    return asks or more or off or talk.heard.goes_on


def _not_an_answer(talk: Talk) -> None:
    """No question was open, or this was no answer to it."""
    question, flow = _open_question(talk), talk.session.flow
    kind = talk.heard.understood.kind
    if question is None or flow in ("start", "report", None):
        _something_new(talk)
    elif flow in LETS_GO:
        _let_go(talk)
    elif flow == "consent":
        _unclear(talk, question)
    elif flow == "offer" and talk.heard.understood.kind in ("status", "compliment", "data_rights"):
        talk.set(flow=None, asking=None)
        welcome.route(talk)
    elif talk.heard.act == "thanks" or talk.heard.act == "greet":
        talk.ask(question)
    elif flow == "complain" and (kind in ASKS_US or ask.sounds_like(talk)):
        welcome.answer_in_passing(talk)
        talk.ask(question)
    elif flow == "complain" and complain.says_it_again(talk):
        talk.say("complain.already")
        talk.ask(question)
    elif flow == "complain" and says_nothing(talk.heard, question):
        _unclear(talk, question)
    elif flow == "complain" and talk.heard.has_substance and _may_add(talk):
        add_to_story(talk)
        talk.set(unclear=1)
        talk.say("complain.added")
        go_on(talk)
    else:
        _unclear(talk, question)


def _let_go(talk: Talk) -> None:
    """What we would have liked to know can wait; what they say now comes first."""
    if talk.session.reference and talk.session.flow in ("anonymous", "earlier"):
        finish_quietly(talk)
    else:
        report.finish(talk)
    _something_new(talk)


def _may_add(talk: Talk) -> bool:
    """Once for words we cannot place; as often as they like while they go on with the story."""
    return not talk.session.unclear or talk.heard.goes_on


def _something_new(talk: Talk) -> None:
    """Not about the open question: a menu shown earlier is no longer what is being answered."""
    heard = talk.heard
    if talk.session.flow == "start":
        talk.set(flow=None, asking=None)
    if heard.act == "thanks":
        talk.say("welcome.thanks")
    elif heard.act is not None or not heard.text.strip():
        welcome.hello(talk)
    else:
        welcome.route(talk)


def _unclear(talk: Talk, question: Question) -> None:
    """Ask once more with numbered choices; still unclear, a person takes it (promise 11)."""
    if talk.session.flow == "offer":
        talk.set(story=(*talk.session.story, talk.heard.text))
    if not talk.session.unclear:
        talk.set(unclear=1)
        if not question.again:
            talk.say("moves.unclear")
        talk.ask(question, question.again or None)
        return
    moves.give_up(talk)
    if talk.session.flow == "complain":
        complain.keep_for_a_person(talk, question)
        _go_on(talk)
    elif talk.session.flow == "consent":
        consent.go_back(talk)
        _ask_again(talk, _open_question(talk))
    else:
        talk.set(asking=None, flow=None)


def _go_on(talk: Talk) -> None:
    if talk.session.flow == "complain":
        go_on(talk)
    else:
        report.finish(talk)


def _open_question(talk: Talk) -> Question | None:
    return _question(talk, talk.session.asking)


def _question(talk: Talk, name: str | None) -> Question | None:
    return named(QUESTIONS, name)


def _ask_again(talk: Talk, question: Question | None) -> None:
    if question:
        talk.ask(question)


QUESTIONS: Agenda = (
    *AGENDA,
    *report.AGENDA,
    OFFER,
    START,
    WHICH_CASE,
    CONSENT,
    LOOK_INTO_IT,
    SURVEY_SCORE,
    WITHDRAW_WHICH,
    ANONYMOUS_WHERE,
    CONTACT_INVITED,
    WHAT_IS_NEW,
    SAFE_WAY,
    WHICH_OF,
    PUT_RIGHT,
    PROVE_OFFER,
    PROVE_CODE,
)
