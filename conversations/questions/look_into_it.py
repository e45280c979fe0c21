"""Shall we look into it although you do not want to complain?"""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes or no, in a word, by number or button, whatever is said behind it."""
    picked = heard.picked(LOOK_INTO_IT.choices)
    if picked is None and heard.act == "yes":
        picked = "look"
    if picked is None and (heard.act in ("no", "thanks") or heard.says("no_first")):
        picked = "leave"
    return Answer(picked, heard.text) if picked else None


LOOK_INTO_IT = Question("look_into_it", "unpursued.look", hear)
