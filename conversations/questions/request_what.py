"""What needs fixing?"""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """The problem in their words."""
    return own_words(heard)


REQUEST_WHAT = Question("request_what", "welcome.tell_us", hear)
