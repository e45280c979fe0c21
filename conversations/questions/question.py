"""What a question is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from conversations.heard import Heard
from conversations.session import Answer, Session
from conversations.texts.catalogue import TEXTS

Hear = Callable[[Heard, Session], Answer | None]


def always(session: Session) -> bool:
    """Applies to everybody."""
    return True


def nothing(heard: Heard, session: Session) -> Answer | None:
    """Is never volunteered."""
    return None


def no_facts(session: Session) -> Mapping[str, Any]:
    """Needs nothing filled in."""
    return {}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing we may need to know.

    `hear` turns a message into its answer, or None when the message is no answer to it.
    `volunteered` finds the same answer in a message about something else, so that it is never
    asked (WCAG 3.3.7). `called` are the words by which a person may ask to change it.
    """

    name: str
    text: str
    hear: Hear
    applies: Callable[[Session], bool] = always
    volunteered: Hear = nothing
    called: tuple[str, ...] = ()
    facts: Callable[[Session], Mapping[str, Any]] = no_facts
    again: str = ""
    """The text that asks it a second time; empty means the same text again."""
    worded: Callable[[Session], str] | None = None
    """Which text asks it, where that depends on what is known."""

    def wording(self, session: Session) -> str:
        """The name of the text that asks it now."""
        return self.worded(session) if self.worded else self.text

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it offers, in the order of their numbers."""
        return TEXTS[self.text].choices


def own_words(heard: Heard) -> Answer | None:
    """The message as it stands is the answer, if it says anything at all.

    A button is not: these questions have none, so it was one of an earlier question.
    """
    if (
        heard.choice is not None
        or heard.act in ("yes", "help", "greet", "thanks")
        or not heard.text.strip()
    ):
        return None
    return Answer(heard.text.strip(), heard.text)
