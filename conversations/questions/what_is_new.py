"""What is new since our last answer? Asked when a concluded complaint is brought again."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Nothing, or whatever they say."""
    said_no = heard.text.lower().strip().startswith(("nothing", "no ", "none", "nope"))
    if said_no or heard.picked(("nothing_new",)) or heard.act in ("no", "not_sure", "skip"):
        return Answer(None, heard.text)
    return own_words(heard)


WHAT_IS_NEW = Question("what_is_new", "earlier.what_is_new", hear)
