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
def spoken_date(day: date, language: str) -> str:
    """A date as people say it: Tue 1 Dec. The year is left out; our dates are near."""
    return format_date(day, "EEE d MMM", locale=language)


def word(
    name: str,
    facts: Mapping[str, Any],
    *,
    language: str = "en",
    easy: bool = False,
    choices: Sequence[str] | None = None,
) -> Worded:
    """The text of this name with its facts filled in. Raises KeyError when a fact is missing."""
    text = TEXTS[name]
    offered = text.choices if choices is None else tuple(choices)
    return Worded(
        text=_words(name, language, easy).format_map(_Spoken(facts, language, easy)),
        choices=tuple(Choice(value, label(value, language)) for value in offered),
        kind=text.kind,
        contains=tuple(text.carries),
        alone=text.alone,
        leads=text.leads,
    )


def label(value: str, language: str = "en") -> str:
    """What a choice says on its button, or after its number."""
    return _words("choice." + value, language)


class _Spoken(dict[str, Any]):
    """Facts as they are said: dates as people say them, phrases in the same words as the rest."""

    def __init__(self, facts: Mapping[str, Any], language: str, easy: bool):
        super().__init__(facts)
        self.language = language
        self.easy = easy

    def __getitem__(self, key: str) -> Any:
        return self._say(super().__getitem__(key))

    def _say(self, value: Any) -> Any:
        if isinstance(value, date):
            return spoken_date(value, self.language)
        if isinstance(value, Phrase):
            inner = _Spoken({**self, **value.facts}, self.language, self.easy)
            return _words(value.text, self.language, self.easy).format_map(inner)
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
