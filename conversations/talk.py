"""One turn while it is being worked out: the session as it changes and the events so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conversations.events import Answered, Asked, Event, Said
from conversations.heard import Heard
from conversations.known import Known
from conversations.questions.question import Question
from conversations.session import Answer, Session


@dataclass(frozen=True, slots=True)
class Turn:
    """What a message led to: the conversation's new state and the facts to be kept."""

    session: Session
    events: tuple[Event, ...]


class Talk:
    """Collects what a turn says and decides. Lives only inside `engine.advance`."""

    def __init__(self, session: Session, heard: Heard, known: Known):
        # A copy of its own: changed in place here, and never seen outside until the turn is over.
        self.session = session.copy()
        self.heard = heard
        self.known = known
        self.events: list[Event] = []

    def note(self, event: Event) -> None:
        """Keep a fact."""
        self.events.append(event)

    def set(self, **changes: Any) -> None:
        """Change what the session remembers."""
        for name, value in changes.items():
            setattr(self.session, name, value)

    def keep(self, question: str, answer: Answer) -> None:
        """Put one more answer in the draft."""
        self.session.draft = {**self.session.draft, question: answer}

    def forget(self, question: str) -> None:
        """Take that answer out of the draft, so that the question is asked again."""
        draft = self.session.draft
        self.session.draft = {name: kept for name, kept in draft.items() if name != question}

    def say(self, text: str, choices: Sequence[str] | None = None, **facts: Any) -> None:
        """Say the text of this name."""
        self.note(Said(text, facts, tuple(choices) if choices is not None else None))

    def ask(self, question: Question, text: str | None = None) -> None:
        """Put a question; it stays open until it is answered, skipped or given up."""
        text = text or question.wording(self.session)  # which may differ when asked before
        self.set(asking=question.name)
        if question.name not in self.session.asked:
            self.set(asked=(*self.session.asked, question.name))
        self.note(Asked(question.name))
        self.say(text, **question.facts(self.session))

    def ask_with(self, question: Question, **facts: Any) -> None:
        """The same with facts that the question does not know by itself."""
        self.set(asking=question.name)
        self.note(Asked(question.name))
        self.say(question.text, **facts)

    def answer(self, question: str, answer: Answer, *, volunteered: bool = False) -> None:
        """Keep an answer in the draft and on the case."""
        self.keep(question, answer)
        self.session.unclear = 0
        self.note(Answered(question, answer.value, answer.words, volunteered))

    def fresh_reference(self) -> str:
        """A reference that no case has yet."""
        reference = next(self.known.references)
        if self.session.stranger:
            self.set(opened=(*self.session.opened, reference))
        return reference

    def turn(self) -> Turn:
        """The turn as it came out."""
        return Turn(self.session, tuple(self.events))
