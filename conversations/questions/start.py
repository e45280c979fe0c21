"""What do you need? Asked of somebody who has only said hello."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """One of the four ways in, by button or number; words are heard as what they mean."""
    picked = heard.picked(START.choices)
    return Answer(picked, heard.text) if picked else None


START = Question("start", "welcome.hello", hear, again="welcome.again")
