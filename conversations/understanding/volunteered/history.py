"""How often somebody has told us already."""

from __future__ import annotations

import re

_ORDINAL = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "thrid": 3, "3rd": 3, "fourth": 4,
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNT = {
    "once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "a dozen": 12, "couple of": 2, "a couple of": 2,
}  # fmt: skip
_NTH = re.compile(
    r"\b(\d{1,2}(?:st|nd|rd|th)|first|second|third|thrid|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:time|call|email|message|letter|report)\b"
)
_BEFORE_A_NUMBER = (
    "at by after before till until past flat number shes hes im is am was aged are theyre"
)
"""Words after which it is an hour, a home or an age, and no count."""
_NO_HOUR = "".join(f"(?<!\\b{word} )" for word in _BEFORE_A_NUMBER.split())
_TIMES = re.compile(
    rf"{_NO_HOUR}(?<![/.\d])\b(\d{{1,2}}|once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|a dozen|a couple of|couple of)(?: (?:times|calls|emails|voicemails|letters|messages|reports)\b|\b(?= (?:already|before|now|and)|$)|(?:(?<=once)|(?<=twice))(?=[,.;!]))"
)
_TOLD = re.compile(
    r"\b(reported|rang|rung|ring|phoned|phone|emailed|email|told|tell|called|texted|asked|asking|complained|wrote|written|logged|chased|chasing|contacted|raised|mentioned|visit\w*|text|ignored|reports)\b"
)
_BEFORE = re.compile(
    r"\b(?:i|we|ive|weve|ah|ahve|mum|she|he|they|been|already|was|its|have|has)\b(?: \w+){0,3} (?:reported|rang|rung|phoned|emailed|told (?:you|yous|ye|youse)|told them|asked(?! me\b| us\b)|complained|wrote|logged|chased|contacted)\b"
    r"|\b(?:reported|emailed|(?:told|rang|phoned|texted) (?:yous?|ye|youse)) (?:\w+ ){0,3}(?:already|before|last|in|on|twice|times|weeks?|months?)\b|\bstill (?:waiting|nothing|not|no)\b|\bnobody (?:ever )?(?:calls|rings|came|comes)\b"
)
_MANY_TIMES = re.compile(
    r"\b(?:i|we|he|she|they|mum|dad|nan) (?:have |has )?(?:told|tell|tells|call|calls|called|ring|rings|rang|phone|phones|phoned|email|emails"
    r"|emailed|report|reports|reported|ask|asks|asked|complain|complains|complained) (?:(?:you|them|it|the \w+) )?"
    r"(?:(?:so |too |very )?many|several|lots of|loads of|plenty|a lot of|all the|umpteen|countless) times?\b"
)
""" "He call many times": of whoever may have lacked the number, or the tense."""
_ON_THE_SITE = re.compile(
    r"\b(?:did|done|put|filled|sent|logged|reported) (?:it|that|this|one|a form)(?: \w+){0,2}? (?:on|in|through|via|using)"
    r" (?:the|your|an?|my) (?:website|web site|site|app|portal|online form|account)\b|\b(?:did|done|logged|reported) (?:it|that|this) online\b"
)
_TOLD_YOURS = re.compile(
    r"(?<!you )(?<!youve )(?<!anyone )(?<!who )\b(?:told|asked|showed|shown|mentioned (?:it|this|that) to|said (?:it )?to|spoke to|spoken to) "
    r"(?:the|your|yer|one of (?:the|your)) (?:\w+ ){0,2}(?:lad|man|men|bloke|guy|fella|lady|woman|girl|plumber"
    r"|engineer|electrician|joiner|operative|caretaker|warden|concierge|cleaner|officer|manager|surveyor"
    r"|inspector|contractors?|workm[ae]n|office|council|team|helpline|call centre|reception(?:ist)?)\b"
)
"""Who it was told to is one of theirs, as far as anybody can tell."""

_BEGINS = re.compile(
    r"^(?:yes |yeah |aye )?(?:told|rang|phoned|emailed|reported|texted|wrote to|asked) "
    r"(?:the|them|you|yous|youse|him|her|your|it|someone|somebody)\b"
)
"""Who told us, left out as people do: "told the office, they hung up"."""

_NEVER = re.compile(
    r"\b(first time|not reported|havent (?:reported|told|said)|never (?:reported|told|said)|new problem|only (?:just )?noticed)\b"
)


def times_said(folded: str) -> int | None:
    """The number in an answer to whether and how often we were told ("yes 3 times", "twice")."""
    found = _TIMES.search(folded)
    return None if found is None else _COUNT.get(found[1]) or int(found[1])


def times_reported(folded: str, asked: bool = False) -> int | None:
    """How many times it has been told, this message included when they count it ("third time").

    `asked`: whether that is the open question, so that a bare number of times will do.
    """
    if asked and (times := times_said(folded)):
        return times
    if not _TOLD.search(folded) and " time" not in f" {folded}":
        return None
    if found := _NTH.search(folded):
        return _ORDINAL.get(found[1]) or int(re.sub(r"\D", "", found[1]))
    if _TOLD.search(folded) and (found := _TIMES.search(folded)):
        return _COUNT.get(found[1]) or int(found[1])
    return None


def reported_before(folded: str) -> bool | None:
    """True or false when they say whether we were told before, else None."""
    if _NEVER.search(folded):
        return False
    times = times_reported(folded)
    told = _BEFORE.search(folded) or _TOLD_YOURS.search(folded) or _BEGINS.match(folded)
    told = told or _MANY_TIMES.search(folded) or _ON_THE_SITE.search(folded)
    return True if (times and times > 1) or told else None
