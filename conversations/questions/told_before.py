"""Had you told us before?"""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

YES = (["yes"], ["yeah"], ["yep"], ["aye"], ["loads"])
NO = (["no"], ["nope"], ["nah"], ["never"])
"""First words that answer, whatever comes after: "yes, three times"."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes or no, how often, or when."""
    first = heard.text.lower().replace(",", " ").split()[:1]
    picked = heard.picked(TOLD_BEFORE.choices)
    when = bool(heard.detail("began")) and first not in NO
    if picked is None and (heard.act == "yes" or first in YES or _reported(heard) or when):
        picked = "told"
    if picked is None and (heard.act == "no" or first in NO):
        picked = "not_told"
    if picked is None and heard.act == "not_sure":
        return Answer(None, heard.text)
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "Third time I've rung" says so already."""
    return Answer("told", heard.text) if _reported(heard) else None


def _reported(heard: Heard) -> bool:
    return bool(heard.detail("reported_before")) or (heard.detail("times_reported") or 0) > 0


TOLD_BEFORE = Question(
    "told_before",
    "complain.told_before",
    hear,
    volunteered=volunteered,
    called=("told", "reported"),
)
