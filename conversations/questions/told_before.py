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
    if picked is None and first_time(heard) and not when:
        picked = "not_told"
    if picked is None and (heard.act == "yes" or first in YES or told_already(heard) or when):
        picked = "told"
    if picked is None and (heard.act == "no" or first in NO):
        picked = "not_told"
    if picked is None and heard.act == "not_sure":
        return Answer(None, heard.text)
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "Third time I've rung" says so already."""
    return Answer("told", heard.text) if told_already(heard) else None


def told_already(heard: Heard) -> bool:
    """Says that we were told, or how often."""
    often = (heard.detail("times_reported") or 0) > 0 and not first_time(heard)
    return bool(heard.detail("reported_before")) or often


def first_time(heard: Heard) -> bool:
    """Says that we were not: "no, this is the first time"."""
    return heard.detail("reported_before") is False


TOLD_BEFORE = Question(
    "told_before",
    "complain.told_before",
    hear,
    volunteered=volunteered,
    called=("told", "reported"),
)
