"""When did it start?"""

import re
from collections.abc import Mapping
from typing import Any

from conversations.astray import PLACES
from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session

_ALWAYS = re.compile(
    r"(?:always|forever|for ?ever|ages|years|for years|from day one|since day one|donkeys years|all along)"
    r"(?: has| have| been| ago)?"
)
""" "Always": no day, and an answer all the same."""

SAYS_SINCE = frozenset(("since", "ago", "for", "started", "began", "been"))
"""Words without which a day in a wish is the one it is wanted by: "mended today"."""

TODAY = frozenset(("today", "this morning", "tonight", "yesterday"))
RANG = frozenset(
    ("rang", "rung", "phoned", "called", "emailed", "reported", "told", "texted", "chased")
)
""" "Rang Monday and today" is when they told us."""

_A_WEEKDAY = re.compile(r"(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day")

SHORT = 10
"""More words than this without a date in them are more of the story, not an answer; a bare figure is none."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """A date in words, or a short answer of any kind."""
    if heard.detail("began"):
        return Answer(_as_written(heard), heard.text)
    if _ALWAYS.fullmatch(heard.text.strip(" .!").lower()):
        return Answer({"words": heard.text.strip()}, heard.text)
    if heard.act in ("no", "not_sure"):
        return Answer(None, heard.text)
    of_another = any(map(heard.detail, ("adjustments", "phone", "email")))
    of_another = of_another or not PLACES.isdisjoint(heard.words) or heard.is_plainly_unhappy
    of_another = of_another or heard.text.rstrip().endswith("?")
    if of_another or len(heard.text.split()) > SHORT or not any(map(str.isalpha, heard.text)):
        return None
    plain = own_words(heard)
    return Answer({"words": plain.value}, heard.text) if plain else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "Since Christmas", said with the story."""
    wishes = heard.asks_to_do or heard.names_what_is_done or _may_wish(heard, session)
    if not heard.detail("began") or (wishes and not SAYS_SINCE & heard.words):
        return None
    began = _as_written(heard)
    when_told = began["words"].lower() in TODAY or _A_WEEKDAY.fullmatch(began["words"].lower())
    if when_told and RANG & heard.words and not SAYS_SINCE & heard.words:
        return None
    return Answer(began, began["words"])


def _may_wish(heard: Heard, session: Session) -> bool:
    """ "Fence up before christmas", asked what would put it right."""
    to_come = str(heard.detail("began", {}).get("words", "")).startswith("before")
    return session.asking == "outcome" and (to_come or not heard.understood.dissatisfied)


def _as_written(heard: Heard) -> Mapping[str, Any]:
    """ "Since August", and not "since august": understanding reads in small letters."""
    began: Mapping[str, Any] = heard.detail("began")
    words = r"\W+".join(map(re.escape, began["words"].split()))
    found = re.search(words, heard.text, re.IGNORECASE)
    return {**began, "words": found[0] if found else began["words"]}


BEGAN = Question(
    "began",
    "complain.began",
    hear,
    volunteered=volunteered,
    called=("date", "when", "start"),
)
