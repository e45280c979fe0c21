"""Which of several open cases? Asked of an advocate, or of anybody with more than one."""

from __future__ import annotations

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Only a number of a case answers it."""
    reference = heard.detail("reference")
    return Answer(reference, heard.text) if reference else None


WHICH_OF = Question("which_of", "chase.which_of", hear)
