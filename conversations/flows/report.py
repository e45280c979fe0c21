"""A service request: something to be fixed or done, logged with how to complain (HOC-1.4)."""

from __future__ import annotations

from dataclasses import replace

from conversations.astray import CERTAIN, astray, is_no_home
from conversations.complaint.plain_answers import plain_answer
from conversations.dangers import just_logged, just_told
from conversations.events import Added, Answered, HandedOver, RequestLogged
from conversations.flows import disclosed
from conversations.known import WORK
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME
from conversations.questions.home import volunteered as home_in_passing
from conversations.questions.question import Question
from conversations.questions.request_home import REQUEST_HOME
from conversations.questions.request_what import REQUEST_WHAT
from conversations.questions.who import WHO
from conversations.questions.whose import is_theirs
from conversations.session import Answer, LetBe
from conversations.talk import Talk

AGENDA = (REQUEST_WHAT, REQUEST_HOME)

OFTEN_ENOUGH = 2
"""Times we ask again which home it is, of somebody who goes on telling."""
TELLS = ("complaint", "request", "safety", "other")
A_FEW_WORDS = 9
"""So many that name nothing are about what was told last: "could you just ask them to come"."""
HALF_HEARD = 0.2
"""Displeasure that alone would not bring the choice (see `OFFER_AT`)."""


def start(talk: Talk) -> None:
    """Log what was said; a second message about the same open thing is added to it."""
    understood = talk.heard.understood
    topic, in_hand = talk.heard.detail("topic", ""), talk.session.reference
    there = talk.known.open_request(understood.category, topic)
    names_nothing = not topic and len(talk.heard.text.split()) <= A_FEW_WORDS
    if names_nothing and talk.session.flow is None and (case := talk.known.find(in_hand or "")):
        there = case if case.open and case.kind in WORK and not case.represented else there
    if there and (there.reference == in_hand or (topic and there.topic == topic)):
        talk.set(reference=there.reference)
        _add(talk)
        talk.say("report.added")
        return
    if talk.session.flow == "report":
        talk.set(story=(), category="other", topic="")  # another fault: not of the one just logged
    log(talk)
    talk.say("report.logged")
    ask_home(talk)


def _add(talk: Talk) -> None:
    """To what was logged; a complaint about it begins with all of it."""
    words, told = talk.heard.text, talk.session.logged
    talk.note(Added(words))
    if told is not None and just_logged(talk.session, talk.heard.at):
        talk.set(logged=replace(told, story=(*told.story, words)))
    if talk.session.flow == "report" and talk.session.story:
        talk.set(story=(*talk.session.story, words))


def log(talk: Talk, *, declined: bool = False) -> None:
    """Take the request down under a number of its own."""
    disclosed.remember(talk)
    reference = talk.fresh_reference()
    words = "\n".join(talk.session.story) or talk.heard.text
    understood = talk.heard.understood
    category = talk.session.category if talk.session.story else understood.category
    topic = talk.session.topic or talk.heard.detail("topic", "")
    talk.note(
        RequestLogged(
            reference=reference,
            words=words,
            topic=topic,
            category=category,
            flags=talk.session.flags,
            declined=declined,
        )
    )
    disclosed.tell_remembered(talk)
    talk.set(flow="report", reference=reference, asking=None, unclear=0)
    if not declined:  # should they be unhappy about it in the next breath
        before = just_told(talk.session, talk.heard.at)
        story = (*before.story, words) if before and words not in before.story else (words,)
        talk.set(story=story, category=category, topic=topic)
        whose = WHO.volunteered(talk.heard, talk.session)
        known = {WHO.name: whose} if whose else {}
        told = LetBe(talk.heard.at, story, category, topic, known, talk.session.flags)
        talk.set(logged=told)
        if before:
            talk.set(draft={**before.draft, **talk.session.draft})


def ask_home(talk: Talk) -> None:
    """Ask which home it is, unless we know or were just told."""
    given = home_in_passing(talk.heard, talk.session)
    if given is not None:
        talk.note(Answered("home", given.value, given.words, volunteered=True))
    if given is not None or talk.known.home_known:
        finish(talk)
    else:
        talk.ask(REQUEST_HOME)


def ask_what(talk: Talk) -> None:
    """Somebody picked 'report a repair' without saying what."""
    talk.set(flow="report")
    talk.ask(REQUEST_WHAT)


def hear(talk: Talk, question: Question) -> bool:
    """The problem, or the home it is in; unhappy words are met with the choice instead (HOC-1.3)."""
    answer = question.hear(talk.heard, talk.session)
    unhappy = talk.heard.understood.dissatisfied or talk.heard.wants_complaint
    unhappy = unhappy or was_told_in_vain(talk)
    if answer is None or unhappy or astray(talk.heard, question, again=False):
        return False
    goes_on_telling = question is REQUEST_HOME and answer.value is not None
    if goes_on_telling and is_no_home(talk.heard, question):
        _add(talk)
        talk.say("report.added")
        talk.set(unclear=talk.session.unclear + 1)
        if talk.session.unclear > OFTEN_ENOUGH:
            finish(talk)
        else:
            talk.ask(question)
        return True
    if question is REQUEST_WHAT:
        finish(talk)
        start(talk)
        return True
    talk.note(Answered("home", answer.value, answer.words))
    if answer.value and (told := talk.session.logged):
        home = {HOME.name: answer}
        if answer.value["name"] and not is_theirs(talk.heard.text):  # asked for theirs, and signed
            home[WHO.name] = Answer("mine", answer.words)
        talk.set(logged=replace(told, draft={**home, **told.draft}))
    talk.say("report.home_kept" if answer.value else "moves.skipped")
    finish(talk)
    return True


def was_told_in_vain(talk: Talk) -> bool:
    """Telling of a fault just logged, they say that we were told before, and not gladly: what is
    still there after that is something we failed to do (HOC-1.2), however quietly it is put."""
    understood = talk.heard.understood
    told = talk.session.flow == "report" and talk.heard.detail("reported_before")
    return bool(told) and understood.kind in TELLS and understood.dissatisfaction >= HALF_HEARD


def told_after(talk: Talk) -> bool:
    """An address or a date and nothing else, some time after: it belongs to what they told us of
    last."""
    found = plain_answer(talk.heard, talk.session)
    case = talk.known.case_of_a_file(talk.session.reference)
    unhappy = talk.heard.understood.dissatisfied
    if (
        found is None
        or unhappy
        or found[0] not in (HOME, BEGAN)
        or case is None
        or not case.may_share
    ):
        return False
    if found[0] is BEGAN and case.kind not in WORK:
        return False
    talk.set(reference=case.reference)
    if found[0] is BEGAN:
        talk.note(Added(talk.heard.text))
        talk.say("report.added")
        return True
    talk.note(Answered(HOME.name, found[1].value, found[1].words, volunteered=True))
    talk.say("report.home_kept")
    return True


def goes_on(talk: Talk) -> bool:
    """True for what they add, without a word of what it is about, to the work they talked of last."""
    case = talk.known.find(talk.session.reference or "")
    unplaced = talk.heard.understood.confidence < CERTAIN and talk.heard.has_substance
    if case is None or not (case.open and case.may_share and unplaced) or case.kind not in WORK:
        return False
    talk.note(Added(talk.heard.text))
    talk.say("report.added")
    return True


def finish(talk: Talk) -> None:
    """The request is in staff's hands."""
    talk.set(flow=None, asking=None, draft={}, asked=(), unclear=0)
    talk.set(story=(), since=None, topic="", flags=())


def pass_on(talk: Talk, reason: str) -> None:
    """A question or wish that a person answers."""
    talk.note(HandedOver(reason, talk.heard.text))
    talk.say("report.passed_on")
