"""Had you told us before?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

YES = (["yes"], ["yeah"], ["yep"], ["aye"], ["loads"])
NO = (["no"], ["nope"], ["nah"], ["never"])
"""First words that answer, whatever comes after: "yes, three times"."""


_OFTEN = re.compile(
    r"\b(?:once|twice|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|loads of|many|several|a few"
    r"|a couple of|couple) (?:times|occasions|calls|emails|letters|texts|messages|reports|visits)"
    r"|(?:every|each) time|i (?:call|ring|phone|text|email|tell) (?:you|u|yous) (?:every|each|all the))"
    r"\b(?! a (?:day|week|month|year)| an hour)"
)


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes or no, how often, or when."""
    first = heard.text.lower().replace(",", " ").split()[:1]
    picked = heard.picked(TOLD_BEFORE.choices)
    when = bool(heard.detail("began")) and first not in NO
    if picked is None and first_time(heard) and not when:
        picked = "not_told"
    if picked is None and first not in NO and says_how_often(heard):
        picked = "told"
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


def says_how_often(heard: Heard) -> bool:
    """ "Online form, twice", "2 emails"."""
    return _OFTEN.search(fold(heard.text)) is not None


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
