"""When it began, in the words people use, resolved against the day of the message.

A rule layer comes first (since Xmas, 3 wks, couple of months, last March, the 14th,
summer); dateparser is asked only about what is left. Days are Europe/London days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Any

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_DAY = r"(mon(?:day)?|tues?(?:day)?|wed(?:nesday|s)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "a couple": 2,
    "few": 3, "a few": 3, "several": 4, "half a dozen": 6, "a dozen": 12, "fourteen": 14,
}  # fmt: skip
_COUNT = r"(\d{1,3}|a couple|couple|a few|few|several|half a dozen|a dozen|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)"
_UNIT = {"day": 1, "wk": 7, "week": 7, "fortnight": 14, "mth": 30, "month": 30, "yr": 365, "year": 365}  # fmt: skip
_LONG = re.compile(
    rf"\b(?:about |around |over |nearly |almost |roughly |bout |approx |for |the last |past )*{_COUNT} ?(?:of )?"
    r"(?:whole |solid |long |or so |good )?(day|week|wk|fortnight|month|mth|year|yr)s?\b( ago| now| on| later| back| and)?"
)
_SINCE = r"(?:since|from|back in|in|last|around|about|early|late|mid|end of|start of|beginning of|before|after|on|the|this|started|began|was|been) "
_DATED = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: (20\d\d))?\b")
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?(?:am|pm|weeks|days|times))"
)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](20\d\d|\d\d))?\b")
_IN_MONTH = re.compile(
    rf"\b(?:since|from|back in|in|last|around|early|late|mid|end of|start of|beginning of|before)"
    rf"(?: (?:last|early|late|mid|the end of|the start of|about|around))? {_MONTH}(?: (20\d\d))?\b"
)
_NTH = re.compile(r"\b(?:since|on|from|it was|about|around) the (\d{1,2})(?:st|nd|rd|th)\b")
_ON_DAY = re.compile(rf"\b(?:since|on|last|from) (?:last |this )?{_DAY}\b")
_SEASON = re.compile(
    r"\b(?:since|last|all|in|over|from|through)(?: the| last)? (summer|winter|spring|autumn)\b"
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_FEAST = re.compile(
    r"\b(?:since|before|at|over|after|around|from)?(?: last)? ?(xmas|christmas|crimbo|new years?|hogmanay|easter)\b"
)
_NEAR = re.compile(
    r"\b(yesterday|today|this morning|last night|last week|last month|last year|the weekend|this week|a while|years|months|weeks|ages)\b"
)
_PAST = re.compile(
    r"\b(since|ago|for|been|started|began|from|last|happened|over|reported|waiting|now|still|yesterday|"
    r"broke|stopped|went|before|first|all|nearly|almost|later|this morning|today)\b"
)

_BARE = re.compile(
    rf"\W*(?:(?:i think|actually|sorry|no|scrap that|about|around|it was|its|was|on|in|of|early|mid|late|end"
    rf"|start|the|{_MONTH}|{_DAY}|\d{{1,2}}(?:st|nd|rd|th)?|20\d\d)\b[\s,.]*)*"
    rf"(?:{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)|20\d\d)[\s,.]*(?:i think|(?:as|like)? ?i (?:said|told you))?\W*"
)
"""A date and nothing else; a weekday by itself may well be one to come."""

Began = dict[str, Any]


def began(folded: str, on: date, asked: bool) -> Began | None:
    """`{"words", "earliest", "latest"}` with ISO dates (either may be None), or None.

    Unless the question was `asked`, the words must speak of the past: an
    appointment on Tuesday is not a beginning.
    """
    if not asked and not _PAST.search(folded):
        return None
    for rule in (_dated, _slashed, _feast, _in_month, _lasting, _season, _nth, _weekday, _near):
        found = rule(folded, on, asked)
        if found is not None:
            words, earliest, latest = found
            return {
                "words": words.strip().removesuffix(" and"),
                "earliest": earliest.isoformat() if earliest else None,
                "latest": min(latest, on).isoformat() if latest else None,
            }
    return _searched(folded, on) if asked else None


def is_bare(folded: str) -> bool:
    """Whether it is a date, or how long ago, and nothing else."""
    return bool(_BARE.fullmatch(folded) or _LONG.fullmatch(folded.strip(" .,!")))


Span = tuple[str, date | None, date | None]


def _dated(folded: str, on: date, asked: bool) -> Span | None:
    if found := _DATED.search(folded):
        return _day(found[0], int(found[1]), _month(found[2]), found[3], on)
    if found := _MONTH_FIRST.search(folded):
        return _day(found[0], int(found[2]), _month(found[1]), None, on)
    return None


def _slashed(folded: str, on: date, asked: bool) -> Span | None:
    found = _SLASHED.search(folded)
    if found is None or (not asked and not found[3]):
        return None
    year = found[3] if not found[3] or len(found[3]) == 4 else f"20{found[3]}"
    return _day(found[0], int(found[1]), int(found[2]), year, on)


def _day(words: str, day: int, month: int, year: str | None, on: date) -> Span | None:
    try:
        that = date(int(year) if year else on.year, month, day)
        if not year and that > on:
            that = that.replace(year=on.year - 1)
    except ValueError:
        return None
    return (words, that, that) if that <= on else None


def _feast(folded: str, on: date, asked: bool) -> Span | None:
    found = _FEAST.search(folded)
    if found is None:
        return None
    name = found[1]
    if name == "easter":
        day = next(easter for year in (on.year, on.year - 1) if (easter := _easter(year)) <= on)
    elif name.startswith("new") or name == "hogmanay":
        day = date(on.year, 1, 1)
    else:
        day = date(on.year if on >= date(on.year, 12, 25) else on.year - 1, 12, 25)
    return found[0], day - timedelta(days=2), day + timedelta(days=2)


def _easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian rule."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (moon - weekday + 40) // 44
    return date(year, month, moon - weekday + 28 - 31 * (month // 4))


def _in_month(folded: str, on: date, asked: bool) -> Span | None:
    found = _IN_MONTH.search(folded) or (
        asked and re.search(rf"\b{_MONTH}\b(?: (20\d\d))?", folded)
    )
    if not found:
        return None
    month = _month(found[1])
    year = (
        int(found[2])
        if found[2]
        else on.year - (month > on.month or (month == on.month and "last" in found[0]))
    )
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if re.search(r"\b(early|start|beginning)\b", found[0]):
        last = first + timedelta(days=9)
    elif re.search(r"\b(late|end)\b", found[0]):
        first = last - timedelta(days=9)
    return (found[0], first, last) if first <= on else None


def _lasting(folded: str, on: date, asked: bool) -> Span | None:
    for found in _LONG.finditer(folded):
        if re.search(
            r"(years?|months?|weeks?|yrs?) old\b", folded[found.start() : found.end() + 6]
        ):
            continue
        if re.search(
            r"\b(in|within|another|next|every|each) (\w+ )?$",
            folded[max(0, found.start() - 12) : found.start() + 1],
        ):
            continue
        count = _WORDS.get(found[1]) or int(found[1])
        size = _UNIT[found[2]]
        middle = _before(on, count, found[2])
        slack = timedelta(days={1: 0, 7: 3, 14: 4, 30: 15, 365: 90}[size])
        return found[0], middle - slack, middle + slack
    return None


def _before(on: date, count: int, unit: str) -> date:
    if unit in ("month", "mth", "year", "yr"):
        months = on.year * 12 + on.month - 1 - count * (12 if unit.startswith("y") else 1)
        year, month = max(divmod(months, 12), (1900, 0))
        return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
    return on - timedelta(days=count * _UNIT[unit])


def _season(folded: str, on: date, asked: bool) -> Span | None:
    found = _SEASON.search(folded) or (
        asked and re.search(r"\b(summer|winter|spring|autumn)\b", folded)
    )
    if not found:
        return None
    start, end = _SEASONS[found[1]]
    year = on.year if date(on.year, start, 1) <= on else on.year - 1
    last_year = year + (end < start)
    return found[0], date(year, start, 1), date(last_year, end, monthrange(last_year, end)[1])


def _nth(folded: str, on: date, asked: bool) -> Span | None:
    found = _NTH.search(folded) or (
        asked and re.search(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b", folded)
    )
    if not found or not 1 <= int(found[1]) <= 31:
        return None
    month = on.replace(day=1)
    for _ in range(3):
        try:
            that = month.replace(day=int(found[1]))
        except ValueError:
            that = on + timedelta(days=1)
        if that <= on:
            return found[0], that, that
        month = (month - timedelta(days=1)).replace(day=1)
    return None


def _weekday(folded: str, on: date, asked: bool) -> Span | None:
    found = _ON_DAY.search(folded) or (asked and re.search(rf"\b{_DAY}\b", folded))
    if not found:
        return None
    back = (on.weekday() - _DAYS.index(found[1][:3])) % 7 or 7
    that = on - timedelta(days=back)
    return found[0], that, that


def _near(folded: str, on: date, asked: bool) -> Span | None:
    found = _NEAR.search(folded)
    if found is None:
        return None
    words = found[1]
    monday = on - timedelta(days=on.weekday())
    first_of_month = on.replace(day=1)
    spans: dict[str, tuple[date | None, date | None]] = {
        "yesterday": (on - timedelta(days=1), on - timedelta(days=1)),
        "last night": (on - timedelta(days=1), on),
        "today": (on, on),
        "this morning": (on, on),
        "this week": (monday, on),
        "last week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "the weekend": (monday - timedelta(days=2), monday - timedelta(days=1)),
        "last month": (
            (first_of_month - timedelta(days=1)).replace(day=1),
            first_of_month - timedelta(days=1),
        ),
        "last year": (date(on.year - 1, 1, 1), date(on.year - 1, 12, 31)),
        "weeks": (None, on - timedelta(days=14)),
        "months": (None, on - timedelta(days=60)),
        "years": (None, on - timedelta(days=730)),
        "ages": (None, None),
        "a while": (None, None),
    }
    return words, *spans[words]


def _searched(folded: str, on: date) -> Began | None:
    """What dateparser finds in an answer to "when did it begin?"; its false hits are dropped."""
    from dateparser.search import search_dates

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime.combine(on, time(12)),
    }
    found = search_dates(folded[:200], languages=["en"], settings=settings) or ()
    for words, moment in found:
        if words.strip() not in _NOT_DATES and moment.date() <= on:
            day = moment.date().isoformat()
            return {"words": words, "earliest": day, "latest": day}
    return None


_NOT_DATES = frozenset(
    {"may", "sun", "sat", "a second", "now", "second", "in", "on", "to", "a", "m"}
)


def _month(written: str) -> int:
    return _MONTHS.index(written[:3]) + 1
