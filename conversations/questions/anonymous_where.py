"""Where is it, and what happened? All that is asked of somebody who stays nameless."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Whatever they say of it."""
    return own_words(heard)


ANONYMOUS_WHERE = Question("anonymous_where", "anonymous.where", hear)
