"""The first words after danger: we go on gently, where we were."""

from __future__ import annotations

from conversations.complaint.asking import AGENDA, go_on
from conversations.complaint.story import add_to_story, only_says_complain
from conversations.dangers import to_people
from conversations.flows import (
    ask,
    complain,
    consent,
    danger,
    moves,
    offer,
    safe,
    welcome,
)
from conversations.flows.agenda import named
from conversations.questions.consent import CONSENT
from conversations.questions.question import Question
from conversations.session import Put
from conversations.talk import Talk
from conversations.turn.deciding import ASKS_US, decides
from conversations.turn.open_question import question_named
from conversations.turn.out_of_turn import OF_THE_PARTIES, WHO_IT_IS, taken_out_of_turn


def after_danger(talk: Talk) -> None:
    """Go on gently, where we were; what they say now is heard as well."""
    aside = talk.session.aside
    talk.set(flow=aside.flow if aside else None, asking=None, aside=None)
    if talk.heard.wants_complaint and talk.session.since is None:
        _date_it_from_the_danger(talk)
    if danger.is_back_from_hospital(talk):
        talk.say("danger.go_on")
        _come_back_to(talk, aside)
        return
    if safe.says_unsafe(talk) or safe.says_safe(talk):
        _come_back_to(talk, aside)
        return
    if talk.session.unsafe and not talk.heard.has_substance and talk.heard.act != "human":
        talk.say("safe.heard")
    elif not (talk.session.unsafe and decides(talk)):
        talk.say("danger.go_on")
    if talk.heard.act == "human":
        moves.person(talk)
    elif aside and aside.flow == "complain" and talk.session.reference:
        _resume_complaint(talk, aside.asking)
    elif aside and aside.flow == "consent":
        if not consent.hear(talk):
            talk.ask(CONSENT)
    elif talk.heard.understood.dissatisfied or decides(talk):
        welcome.route(talk)
    elif aside and aside.flow == "offer" and to_people(talk.session.dangers):
        # The choice, if it is still owed, can wait for their next word: not in the same breath.
        talk.set(asking=aside.asking)
    elif aside and aside.flow == "offer":
        offer.put_the_choice(talk)
    elif aside and aside.asking and (question := question_named(aside.asking)):
        talk.ask(question)
    elif talk.heard.has_substance and talk.heard.understood.kind not in ("act", "other"):
        welcome.route(talk)


def _date_it_from_the_danger(talk: Talk) -> None:
    """ "Yes, I want to complain", and not a word more, is about what they told of the danger."""
    told = talk.session.alarm
    if told is None:
        return
    talk.set(since=told.since, draft={**told.draft, **talk.session.draft})
    if only_says_complain(talk.heard.text, talk.heard):
        before = talk.session.story  # of the fault just logged, that it grew out of
        talk.set(story=(*before, *told.story), flags=told.flags)
        if not before:
            talk.set(category=told.category, topic=told.topic)


def _come_back_to(talk: Talk, aside: Put | None) -> None:
    """The choice, or the question, waits for their next word."""
    talk.set(asking=aside.asking if aside else None)


def _resume_complaint(talk: Talk, asking: str | None) -> None:
    if talk.heard.understood.kind in ASKS_US or ask.sounds_like(talk):
        welcome.answer_in_passing(talk)
    elif (question := named(AGENDA, asking)) and _told_who(talk, question):
        return
    elif talk.heard.has_substance:
        add_to_story(talk)
    if asking is None:
        complain.say_receipt(talk)
    question = named(AGENDA, asking)
    if question:
        talk.ask(question)
    else:
        go_on(talk)


def _told_who(talk: Talk, question: Question) -> bool:
    """A name, an address or a number, to the question for one that the danger came before."""
    if question not in OF_THE_PARTIES or not any(map(talk.heard.detail, WHO_IT_IS)):
        return False
    return taken_out_of_turn(talk, question) or complain.hear(talk, question)
