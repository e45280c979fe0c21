"""What happened? Only asked when the person has not said it already."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session

ENOUGH_WORDS = 8
"""A grumble this long has said what happened; a shorter one is asked about."""


ENOUGH_ABOUT_A_THING = 5
"""The same where it names what it is about: "the gardener cut my roses down"."""


def applies(session: Session) -> bool:
    """The words so far do not tell what went wrong."""
    enough = ENOUGH_ABOUT_A_THING if session.topic else ENOUGH_WORDS
    return sum(len(words.split()) for words in session.story) < enough


def hear(heard: Heard, session: Session) -> Answer | None:
    """The story, as told."""
    return own_words(heard)


WHAT_HAPPENED = Question(
    "what_happened",
    "complain.what_happened",
    hear,
    applies=applies,
    called=("story", "what happened", "details"),
)
