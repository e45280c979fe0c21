"""The complaint, or only this chat? Asked once of somebody who seems to give up."""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

_ALL_OF_IT = re.compile(
    r"(?:(?:yes|yeah|ok|just|please|stop|end|cancel|the|my|all|whole|entire|actual|both)\W+)*"
    r"(?:complaint|thing|lot|everything|case|it all|all of it|both)(?: itself| altogether| please| all)*\W*$"
)
""" "The whole complaint"."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """By number or button, or in words; a bare yes means the complaint, a bare no goes on."""
    picked = heard.choice if heard.choice in WITHDRAW_WHICH.choices else None
    picked = picked or heard.picked(WITHDRAW_WHICH.choices)
    if picked is None and (heard.says("stop_complaint") or heard.detail("withdraws")):
        picked = "stop_complaint"
    if picked is None and heard.act == "yes":
        picked = "stop_complaint"
    if picked is None and "chat" in heard.text.lower().split():
        picked = "stop_chat"
    if picked is None and _ALL_OF_IT.match(fold(heard.text)):
        picked = "stop_complaint"
    goes_on = heard.text.lower().startswith(("no,", "no ", "carry on", "keep"))
    if picked is None and (heard.act in ("no", "not_sure") or goes_on):
        picked = "carry_on"
    return Answer(picked, heard.text) if picked else None


WITHDRAW_WHICH = Question("withdraw_which", "withdraw.which", hear)
