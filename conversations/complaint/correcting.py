"""The read-back: agreed, or put right line by line in their own words (HOC-5.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conversations.complaint.asking import finish, go_on
from conversations.complaint.plain_answers import plain_answer
from conversations.complaint.story import add_to_story, keep_need, only_says_needs
from conversations.correction import Correction, corrected, read_correction, respelt, swapped
from conversations.definition import issues
from conversations.events import Added, DefinitionCorrected, DefinitionDisputed
from conversations.flows import ask, disclosed
from conversations.heard import Heard
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH, names_only_a_way
from conversations.questions.read_back import READ_BACK, agrees
from conversations.questions.resident import RESIDENT
from conversations.questions.what_happened import ENOUGH_WORDS
from conversations.session import Answer
from conversations.talk import Talk

A_SENTENCE_OR_TWO = 12
"""Words: "the postcode's wrong, should be SE5 7TN, rest is fine"."""

WANTED = re.compile(r"\b(?:want|wanted|would like|i'?d like|need|expect)\b", re.IGNORECASE)

READ_BACK_ANSWERS: tuple[Question, ...] = (HOME, BEGAN, OUTCOME, RESIDENT)
"""Answers that are read back beside the story, and may be put right by their name."""


def hear_read_back(talk: Talk, answer: Answer) -> None:
    """Right finishes; a correction is kept word for word and the whole is read back again."""
    talk.set(unclear=0)
    if answer.value == "right":
        ask.take_up(talk)  # "that's it, how long will it take?"
        finish(talk)
    elif answer.value == "wrong" and (told := plain_answer(talk.heard, talk.session)):
        _keep_instead(talk, *told)  # "don't need anything", a question late
    elif answer.value == "wrong":
        talk.say("complain.what_is_wrong")
    else:
        talk.note(DefinitionDisputed(answer.words))
        _put_right(talk)


def _put_right(talk: Talk) -> None:
    """A line by its number or its words, an answer by its name; else kept word for word."""
    told = read_correction(talk.heard.text, issues(talk.session))
    if told and (told.words or told.drop) and len(issues(talk.session)) > told.drop:
        _correct_line(talk, told)
    elif told:
        talk.say("complain.what_should_it_say", number=told.number)
        talk.set(correcting=told.number)
    elif talk.session.correcting:
        _correct_line(talk, Correction(talk.session.correcting, talk.heard.text))
    elif way := _another_way(talk):
        talk.answer(REACH.name, way)
        talk.say("complain.corrected")
        go_on(talk)
    elif meant := _answer_meant(talk):
        _correct_answer(talk, meant)
    elif better := _better(talk) or plain_answer(talk.heard, talk.session):
        _keep_instead(talk, *better)
    elif only_says_needs(talk.heard) or _tells_of_themselves(talk.heard):
        _keep_needs(talk)
    else:
        add_to_story(talk)
        talk.say("complain.corrected")
        talk.ask(READ_BACK)


def _correct_line(talk: Talk, told: Correction) -> None:
    now = corrected(issues(talk.session), told)
    talk.set(issues=now, correcting=0)
    talk.note(DefinitionCorrected(told.number, talk.heard.text, now))
    talk.say("complain.corrected")
    talk.ask(READ_BACK)


def _another_way(talk: Talk) -> Answer | None:
    """ "Email please": they were told that we write here, and would rather not."""
    heard = talk.heard
    way = REACH.hear(heard, talk.session)
    if names_only_a_way(heard) or _names_where(heard):
        return way
    asked = heard.detail("adjustments") and REACH.volunteered(heard, talk.session)
    return asked if asked and asked.value != "here" and not only_says_needs(heard) else None


def _tells_of_themselves(heard: Heard) -> bool:
    """ "I've a bad hip and I'm diabetic": for whoever deals with it to know."""
    told = heard.detail("circumstances") and not heard.detail("topic")
    return bool(told) and not heard.understood.dissatisfied and not heard.detail("began")


def _names_where(heard: Heard) -> bool:
    """ "By email, jo@...", "07700 900345 after school", and little else."""
    told = heard.detail("email") or heard.detail("phone")
    return bool(told) and (len(heard.text.split()) < ENOUGH_WORDS or agrees(heard))


def _answer_meant(talk: Talk) -> Question | None:
    """ "The address is wrong, it's 14": which answer that is about."""
    text = f" {talk.heard.text.lower()} "
    given = (q for q in READ_BACK_ANSWERS if q.name in talk.session.draft)
    return next((q for q in given if any(f" {name} " in text for name in q.called)), None)


def _correct_answer(talk: Talk, question: Question) -> None:
    better = question.volunteered(talk.heard, talk.session)
    if better is None:
        talk.forget(question.name)
        talk.ask(question)
        return
    if question is HOME and (home := talk.session.value(HOME.name)):
        better = _as_before_but(home, better, talk.heard)
    _keep_instead(talk, question, better)


def _better(talk: Talk) -> tuple[Question, Answer] | None:
    """A date, a home, a word or a wish in place of what was read back, or beside it."""
    heard, session = talk.heard, talk.session
    home, wish = session.value(HOME.name), session.value(OUTCOME.name)
    few = len(heard.text.split()) < A_SENTENCE_OR_TWO
    if heard.detail("began") and few:
        answer = BEGAN.hear(heard, session)
        return (BEGAN, answer) if answer else None
    if home and (heard.detail("address") or heard.detail("postcode")) and few:
        answer = HOME.volunteered(heard, session)
        return (HOME, _as_before_but(home, answer, heard)) if answer else None
    if home and (said := swapped(heard.text, home["said"])):
        where = swapped(heard.text, home["address"]) or home["address"]
        return HOME, Answer({**home, "address": where, "said": said}, heard.text)
    if home and (respelled := respelt(heard.text, home["said"])):
        said, name = respelled
        return HOME, Answer({**home, "name": name, "said": said}, heard.text)
    if wish and (said := swapped(heard.text, wish)):
        return OUTCOME, Answer(said, heard.text)
    if (told := heard.detail("outcome")) and WANTED.search(heard.text):
        return OUTCOME, Answer("; ".join(filter(None, (wish, told))), heard.text)
    return None


def _as_before_but(home: Mapping[str, Any], answer: Answer, heard: Heard) -> Answer:
    """The name and the postcode stand, where only the street was put right."""
    told = {name: part or home.get(name, "") for name, part in answer.value.items()}
    parts = (told["name"], told["address"], told["postcode"])
    return Answer({**home, **told, "said": ", ".join(filter(None, parts))}, heard.text)


def _keep_instead(talk: Talk, question: Question, better: Answer) -> None:
    talk.answer(question.name, better)
    talk.say("complain.corrected")
    talk.ask(READ_BACK)


def _keep_needs(talk: Talk) -> None:
    """ "I'm hard of hearing, so please write": a need of theirs, and no line of the complaint."""
    keep_need(talk)
    talk.note(Added(talk.heard.text, talk.session.issues))
    disclosed.note(talk)
    if not disclosed.confirm(talk):
        talk.say("complain.corrected")
    talk.ask(READ_BACK)
