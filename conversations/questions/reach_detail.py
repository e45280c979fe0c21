"""The number or email to use, and a good time, where it is not this conversation."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def applies(session: Session) -> bool:
    """Somebody who wants a phone call or an email and has not given the details yet."""
    reach = session.draft.get("reach")
    if reach is None or reach.value not in ("phone", "email"):
        return False
    return not any(sign in reach.words for sign in ("@", "07", "+44", "01", "02"))


def hear(heard: Heard, session: Session) -> Answer | None:
    """As written."""
    if heard.act == "yes":  # "this number is fine"
        return Answer("this number", heard.text)
    return own_words(heard)


REACH_DETAIL = Question(
    "reach_detail", "complain.reach_detail", hear, applies=applies, called=("number", "email")
)
