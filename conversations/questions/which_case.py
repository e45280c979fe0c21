"""Which case do you mean? Asked of somebody who chases one that we cannot see from here."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """One of the other ways in, by button or number; words are heard as what they mean."""
    picked = heard.picked(WHICH_CASE.choices)
    return Answer(picked, heard.text) if picked else None


WHICH_CASE = Question("which_case", "chase.which", hear)
