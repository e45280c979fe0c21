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
    r"\b(?:once|twice|(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of"
    r"|a hundred|hundreds of|umpteen|a million|loads(?: of)?|lots of|plenty of|bare|many|many many|so many"
    r"|too many|several|a few|numerous|countless|a couple of|couple) (?:lots of |different |separate )?"
    r"(?:times|occasions|calls|emails|letters|texts|messages|reports|visits)"
    r"|(?:every|each) time|i (?:call|ring|phone|text|email|tell) (?:you|u|yous) (?:every|each|all the))"
    r"\b(?! a (?:day|week|month|year)| an hour)"
)


_TOLD = (
    r"report(?:s|ed|ing)?|rang|rung|ring(?:s|ing)?|phon(?:e|es|ed|ing)|email(?:s|ed|ing)?|text(?:s|ed|ing)?"
    r"|told|tell(?:s|ing)?|call(?:s|ed|ing)?|complain(?:s|ed|ing)?|wrote|written|writing|messag(?:e|es|ed|ing)"
    r"|chas(?:e|es|ed|ing)|spoke|spoken|ask(?:s|ed|ing)?|mentioned|logged"
    r"|sent (?:an? )?(?:email|letter|text|message)s?"
    r"|went (?:down |in |round )*to the office|went down the office|been (?:in|down|on) to"
)
_SOMEBODY_TOLD = re.compile(
    rf"\b(?:i|we|she|he|they|ive|weve|(?:my|our|me|the) \w+(?: he| she)?)\b"
    r"(?: (?!not\b|never\b|didnt\b|havent\b|hasnt\b|dont\b|will\b|would\b|should\b|could\b)\w+){0,3}"
    rf" (?:{_TOLD})\b"
    rf"|^(?:yes |yeah |yh |aye |just |only |already )*(?:{_TOLD})\b|\b(?:of )?course (?:i|we) (?:did|have)\b"
)
""" "Every month I am reporting in the app", "my son sent an email": so we were told."""

_NOT_YET = re.compile(
    r"(?:no|not|never|nope|nah)\b(?: \w+){0,3} (?:before|yet|until now|till now|before (?:today|now|this))\b"
)
""" "Not before today, no"."""

_NO_LAST = re.compile(
    r"\b(?:so|but|then) (?:no|nope|nah|not yet|i havent|i didnt)\b[\w ]{0,12}[.!]*$"
)
""" "It only happened this morning so no"."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes or no, how often, or when."""
    said = fold(heard.text)
    first = heard.text.lower().replace(",", " ").split()[:1]
    picked = heard.picked(TOLD_BEFORE.choices)
    if picked is None and (_NO_LAST.search(said) or _NOT_YET.match(said)):
        picked = "not_told"
    when = bool(heard.detail("began")) and first not in NO
    if picked is None and first_time(heard) and not when:
        picked = "not_told"
    if picked is None and first not in NO and says_how_often(heard):
        picked = "told"
    if picked is None and (heard.act == "yes" or first in YES or told_already(heard) or when):
        picked = "told"
    if picked is None and (heard.act == "no" or first in NO):
        picked = "not_told"
    if picked is None and heard.act is None and says_we_knew(heard):
        picked = "told"
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


def says_we_knew(heard: Heard) -> bool:
    """ "Told my officer", "my son sent an email"."""
    return _SOMEBODY_TOLD.search(fold(heard.text)) is not None


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
