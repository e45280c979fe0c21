"""What would make this easier, and any circumstance the person wants on record (HOC-5.10)."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Anything said; nothing needed is an answer too. A yes or a no that goes on with a need
    or a circumstance ("yes I'm diabetic", "no but I have asthma") has said it."""
    if heard.detail("circumstances") or heard.detail("adjustments"):
        return Answer(heard.text.strip(), heard.text)
    if heard.act == "no" or heard.picked(ADJUSTMENTS.choices) == "none":
        return Answer(None, heard.text)
    if heard.act == "not_sure":
        return Answer(None, heard.text)
    return own_words(heard)


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """A need mentioned in passing. A circumstance alone is kept too, and still asked about:
    what would help is for the person to say."""
    asked = heard.detail("adjustments") or ()
    return Answer(", ".join(a["words"] for a in asked), heard.text) if asked else None


ADJUSTMENTS = Question(
    "adjustments",
    "complain.adjustments",
    hear,
    volunteered=volunteered,
    called=("adjustment", "adjustments", "need", "needs", "easier"),
)
