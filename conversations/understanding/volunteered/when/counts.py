"""Numbers and lengths of time, as people write them."""

from __future__ import annotations

_UNDER_TWENTY = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_LOOSE = {
    "a": 1, "an": 1, "a single": 1, "couple": 2, "a couple": 2, "couple of": 2, "a couple of": 2,
    "few": 3, "a few": 3, "several": 4, "half a dozen": 6, "a dozen": 12, "dozen": 12,
}  # fmt: skip

COUNT = (
    r"(?:\d{1,3}|(?:a )?(?:couple|few)(?: of)?|several|half a dozen|(?:a )?dozen|a single"
    rf"|(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNDER_TWENTY[:9])}))?|{'|'.join(reversed(_UNDER_TWENTY))}|an?)"
)
"""A number, in figures or in words, as a regular expression without groups."""

UNITS = {
    "minute": "minutes", "min": "minutes", "hour": "hours", "hr": "hours", "day": "days",
    "night": "days", "week": "weeks", "wk": "weeks", "fortnight": "fortnights", "month": "months",
    "mth": "months", "year": "years", "yr": "years",
}  # fmt: skip

UNIT = rf"(?:{'|'.join(UNITS)})"
"""A unit of time in the singular, as a regular expression without groups."""


def count(said: str) -> int:
    """The number behind words that `COUNT` matched."""
    if said.isdigit():
        return int(said)
    if said in _LOOSE:
        return _LOOSE[said]
    tens, _, ones = said.replace("-", " ").partition(" ")
    if tens in _TENS:
        return 20 + 10 * _TENS.index(tens) + (_UNDER_TWENTY.index(ones) + 1 if ones else 0)
    return _UNDER_TWENTY.index(said) + 1
