"""When did it start?"""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session

SHORT = 10
"""More words than this without a date in them are more of the story, not an answer; a bare figure is none."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """A date in words, or a short answer of any kind."""
    if heard.detail("began"):
        return Answer(heard.detail("began"), heard.text)
    if heard.act in ("no", "not_sure"):
        return Answer(None, heard.text)
    if len(heard.text.split()) > SHORT or not any(map(str.isalpha, heard.text)):
        return None
    plain = own_words(heard)
    return Answer({"words": plain.value}, heard.text) if plain else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "Since Christmas", said with the story."""
    began = heard.detail("began")
    return Answer(began, began["words"]) if began else None


BEGAN = Question(
    "began",
    "complain.began",
    hear,
    volunteered=volunteered,
    called=("date", "when", "start"),
)
