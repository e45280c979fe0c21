"""Asks what is missing and nothing else: the next question is the first that applies unanswered."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.events import Answered
from conversations.questions.question import Question
from conversations.talk import Talk

Agenda = Sequence[Question]


def next_question(talk: Talk, agenda: Agenda) -> Question | None:
    """The first question that applies and has no answer yet."""
    session = talk.session
    for question in agenda:
        if question.name not in session.draft and question.applies(session):
            return question
    return None


def take_volunteered(talk: Talk, agenda: Agenda) -> None:
    """Keep every answer that came along with this message, so that it is never asked for."""
    for question in agenda:
        if question.name in talk.session.draft or not question.applies(talk.session):
            continue
        answer = question.volunteered(talk.heard, talk.session)
        if answer is not None:
            talk.answer(question.name, answer, volunteered=True)


def remember_volunteered(talk: Talk, agenda: Agenda) -> None:
    """The same for words that belong to no case yet: kept in mind, and told once there is one."""
    for question in agenda:
        if question.name in talk.session.draft or not question.applies(talk.session):
            continue
        answer = question.volunteered(talk.heard, talk.session)
        if answer is not None:
            talk.keep(question.name, answer)


def tell_remembered(talk: Talk) -> None:
    """A case has been opened: what came along with the first words goes on it."""
    for name, answer in talk.session.draft.items():
        talk.note(Answered(name, answer.value, answer.words, volunteered=True))


def named(agenda: Agenda, name: str | None) -> Question | None:
    """The question of this name, if it is on the agenda."""
    return next((q for q in agenda if q.name == name), None)
