"""From a text's name to the sentence a person reads, in their language and, if asked, easier words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.support import NullTranslations, Translations

from conversations.phrase import Phrase
from conversations.texts.catalogue import TEXTS
from messages.outgoing import Choice

LOCALES = Path(__file__).resolve().parent.parent / "locales"
DOMAIN = "redress"


@dataclass(frozen=True, slots=True)
class Worded:
    """What is sent: the words, the choices, and what the message is and carries."""

    text: str
    choices: tuple[Choice, ...]
    kind: str
    contains: tuple[str, ...]
    alone: bool
    leads: bool = False


@lru_cache(maxsize=32)
def translations(language: str) -> NullTranslations:
    """The catalogue of a language, held in memory; plain English where there is none."""
    if language == "en":
        return NullTranslations()
    return Translations.load(LOCALES, [language], domain=DOMAIN)


@lru_cache(maxsize=4096)
def spoken_date(day: date, language: str, this_year: int | None) -> str:
    """A date as people say it: Tue 1 Dec; with its year where that is not the one we are in."""
    pattern = "EEE d MMM" if day.year == this_year else "EEE d MMM y"
    return format_date(day, pattern, locale=language)


def word(
    name: str,
    facts: Mapping[str, Any],
    *,
    language: str = "en",
    easy: bool = False,
    choices: Sequence[str] | None = None,
    today: date | None = None,
) -> Worded:
    """The text of this name with its facts filled in. Raises KeyError when a fact is missing.

    `today` is the UK date it is said on; without one every date is said with its year.
    """
    text, speech = TEXTS[name], _Speech(language, easy, today.year if today else None)
    offered = text.choices if choices is None else tuple(choices)
    return Worded(
        text=_words(name, language, easy).format_map(_Spoken(facts, speech)),
        choices=tuple(Choice(value, label(value, language)) for value in offered),
        kind=text.kind,
        contains=tuple(text.carries),
        alone=text.alone,
        leads=text.leads,
    )


def label(value: str, language: str = "en") -> str:
    """What a choice says on its button, or after its number."""
    return _words("choice." + value, language)


@dataclass(frozen=True, slots=True)
class _Speech:
    """How facts are said, and in which year."""

    language: str
    easy: bool
    year: int | None


class _Spoken(dict[str, Any]):
    """Facts as they are said: dates as people say them, phrases in the same words as the rest."""

    def __init__(self, facts: Mapping[str, Any], speech: _Speech):
        super().__init__(facts)
        self.speech = speech

    def __getitem__(self, key: str) -> Any:
        return self._say(super().__getitem__(key))

    def _say(self, value: Any) -> Any:
        if isinstance(value, date):
            return spoken_date(value, self.speech.language, self.speech.year)
        if isinstance(value, Phrase):
            inner = _Spoken({**self, **value.facts}, self.speech)
            return _words(value.text, self.speech.language, self.speech.easy).format_map(inner)
        if isinstance(value, tuple):
            return "\n".join(str(self._say(part)) for part in value)
        return value


def _words(name: str, language: str, easy: bool = False) -> str:
    """Their language comes before easier words: English that nobody reads is not easy."""
    text, catalogue = TEXTS[name], translations(language)
    plain = str(catalogue.upgettext(text.name, text.words))
    if not easy or not text.easy:
        return plain
    easier = str(catalogue.upgettext(text.name + ".easy", text.easy))
    only_plain_is_translated = easier == text.easy and plain != text.words
    return plain if only_plain_is_translated else easier
