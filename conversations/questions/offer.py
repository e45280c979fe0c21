"""Do you want to make it a complaint?"""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

NOT_THIS_TIME = ("claim_only", "data_only", "route_only")
"""The second choice where the offer stands beside something that goes its own way."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes, and anything that says complaint, chooses it; a no leaves it at the fix."""
    if heard.detail("declines_complaint"):
        return Answer("fix", heard.text)
    if heard.wants_complaint:
        return Answer("complain", heard.text)
    picked = "fix" if heard.choice in NOT_THIS_TIME else heard.picked(OFFER.choices)
    if picked is None and heard.act == "yes":
        picked = "complain"
    says_no = heard.act == "no" and not _goes_on(heard, session)
    if picked is None and (says_no or heard.detail("fix_only")):
        picked = "fix"
    if picked is None and heard.act is None and heard.says("yes_first"):
        picked = "complain"
    return Answer(picked, heard.text) if picked else None


def _goes_on(heard: Heard, session: Session) -> bool:
    """ "Nah never came back" goes on with the story. Only a clear no is final, so the choice is put
    once more; said again, it is a no."""
    return heard.understood.dissatisfied and not session.unclear


OFFER = Question("offer", "offer.choice", hear, again="offer.again")
