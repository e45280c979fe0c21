"""What would make this easier, and any circumstance the person wants on record (HOC-5.10)."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Anything said; nothing needed is an answer too."""
    if heard.act == "no" or heard.picked(ADJUSTMENTS.choices) == "none":
        return Answer(None, heard.text)
    if heard.act == "not_sure":
        return Answer(None, heard.text)
    return own_words(heard)


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """A need or a disability mentioned in passing."""
    if heard.detail("adjustments") or heard.detail("circumstances"):
        return Answer(heard.text.strip(), heard.text)
    return None


ADJUSTMENTS = Question(
    "adjustments",
    "complain.adjustments",
    hear,
    volunteered=volunteered,
    called=("adjustment", "adjustments", "need", "needs", "easier"),
)
