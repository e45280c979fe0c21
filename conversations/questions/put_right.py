"""Is it put right? Asked once, some days after a complaint was closed."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

STILL = ("still", "not ", "isnt", "isn't", "never", "worse", "again")


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes or no; words that say that it goes on are a no."""
    picked = heard.picked(PUT_RIGHT.choices)
    if picked is None and heard.act in ("yes", "thanks"):
        picked = "put_right"
    if picked is None and heard.act == "no":
        picked = "not_right"
    goes_on = any(word in heard.text.lower() for word in STILL)
    if picked is None and (heard.understood.dissatisfied or goes_on):
        picked = "not_right"
    if picked is None and heard.says("yes_first"):
        picked = "put_right"
    return Answer(picked, heard.text) if picked else None


PUT_RIGHT = Question("put_right", "after.put_right", hear)
