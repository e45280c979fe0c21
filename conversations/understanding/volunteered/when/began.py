"""When it began: rules for how people say it, and dateparser for what is left of an answer."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from conversations.understanding.volunteered.when.dated import IN_FIGURES, dated, numbered
from conversations.understanding.volunteered.when.feasts import feast
from conversations.understanding.volunteered.when.how_long import (
    NOTHING_FOR_SO_LONG,
    how_long,
    is_how_long,
)
from conversations.understanding.volunteered.when.lately import event, lately
from conversations.understanding.volunteered.when.months import MONTH, month, season, year
from conversations.understanding.volunteered.when.span import Span, one_day
from conversations.understanding.volunteered.when.weekdays import DAY, weekday

Began = dict[str, Any]

_RULES = (dated, feast, numbered, month, how_long, season, weekday, year, lately, event)
"""In this order: "3 June" is no June, "two years in March" no two years, and last June is no last year."""

_PAST = re.compile(
    r"\b(since|ago|for|been|started|began|from|last|happened|over|reported|waiting|now|still|yesterday|"
    r"broke|stopped|went|before|first|all|nearly|almost|later|this morning|today)\b"
    r"|[,.;] (?:\w+ ){0,2}(?:weeks|wks|months|mths|years|yrs)(?: now)?(?:[,.;]|$)"
)

SEVERAL = 2
"""Dates in figures: so many in one text are no flat, size or time."""

_DENIED = re.compile(
    r"\b(?:not|wasnt|isnt|wasn t|rather than|instead of) (?:in |on |the |since |from )?"
    rf"(?:{MONTH}|{DAY}|\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{MONTH})?|20\d\d)\b"
)
""" "It was May, not June": that was no beginning."""

_AS_I_SAID = re.compile(
    r"^(?:like |as )?(?:i|we) (?:just |already )?(?:said|told (?:you|yous|ye))[ ,]+"
    r"|[ ,]+(?:like |as )?(?:i|we) (?:just |already )?(?:said|told (?:you|yous|ye))(?: already| before)?[ .!]*$"
)

_BARE = re.compile(
    rf"\W*(?:(?:i think|yes|yeah|but|and|that|should be|should say|it should|actually|sorry|wait|no wait|oh|i mean|i meant|no|not|scrap that|about|around|it was|its|was|on|in|of|early|mid|late|end"
    rf"|start|the|{MONTH}|{DAY}|\d{{1,2}}(?:st|nd|rd|th)?|20\d\d)\b[\s,.]*)*"
    rf"(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)|20\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)[\s,.]*(?:i think|(?:as|like)? ?i (?:said|told you))?\W*"
)
"""A date and nothing else; a weekday by itself may well be one to come."""


def began(folded: str, on: date, asked: bool) -> Began | None:
    """`{"words", "earliest", "latest"}` with ISO dates (either may be None), or None.

    `on` is the day of the message. Unless the question was `asked`, the words must
    speak of the past: an appointment on Tuesday is not a beginning.
    """
    if not (asked or _is_past(folded)):
        return None
    folded = without_denied(folded)
    told = (found for rule in _RULES if (found := rule(folded, on, asked)))
    span = next(told, None) or (_searched(folded, on) if asked else None)
    if span is None:
        return None
    words, earliest, latest = span
    return {
        "words": words.strip().removesuffix(" and"),
        "earliest": earliest.isoformat() if earliest else None,
        "latest": min(latest, on).isoformat() if latest else None,
    }


def _is_past(folded: str) -> bool:
    if _PAST.search(folded) or NOTHING_FOR_SO_LONG.search(folded):
        return True
    return len(IN_FIGURES.findall(folded)) >= SEVERAL


def is_bare(folded: str) -> bool:
    """Whether it is a date, or how long ago, and nothing else."""
    said = _AS_I_SAID.sub("", without_denied(folded))
    return bool(_BARE.fullmatch(said)) or is_how_long(said.strip(" .,!"))


def without_denied(folded: str) -> str:
    """Without the date that they say it was not."""
    return _DENIED.sub(" ", folded)


def _searched(folded: str, on: date) -> Span | None:
    """What dateparser finds; only with a figure in it, for it takes "we" for Wednesday."""
    from dateparser.search import search_dates

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime.combine(on, time(12)),
    }
    found = search_dates(folded[:200], languages=["en"], settings=settings) or ()
    days = (
        one_day(words, moment.date())
        for words, moment in found
        if any(map(str.isdigit, words)) and any(map(str.isalpha, words)) and moment.date() <= on
    )
    return next(days, None)
