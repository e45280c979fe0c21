"""What would put it right?"""

from conversations import wish
from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """The outcome in their words; a no or not sure is kept as such. A number picks from a list
    that is not there: it was the answer to another question."""
    if heard.act in ("no", "not_sure"):
        return Answer(None, heard.text)
    if wish.leaves_it_to_us(heard.text):
        return Answer(None, heard.text)
    if heard.text.strip().isdigit():
        return None
    return own_words(heard)


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """Said along with the story: "I just want it fixed"."""
    outcome = heard.detail("outcome")
    return Answer(outcome, outcome) if outcome else None


OUTCOME = Question(
    "outcome",
    "complain.outcome",
    hear,
    volunteered=volunteered,
    called=("outcome", "put it right", "what i want"),
)
