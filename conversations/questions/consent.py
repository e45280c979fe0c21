"""Do you agree that this person acts for you? Asked of the resident."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Agreed or not, in one word or by number."""
    picked = heard.picked(CONSENT.choices)
    if picked is None and heard.act == "yes":
        picked = "agree"
    if picked is None and heard.act == "no":
        picked = "refuse"
    return Answer(picked, heard.text) if picked else None


CONSENT = Question("consent", "consent.ask", hear, again="consent.again")
