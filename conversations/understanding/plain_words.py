"""Dialect and starred swearing in common English, so that both weigh as what they mean."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("plain_words.toml")
_WORD = re.compile(r"(?<![\w'@./-])[a-z][a-z'*#@]+(?![\w'@-])", re.IGNORECASE)


def in_plain_words(text: str) -> str:
    """ "Naebody showed" as "nobody showed", "the f***ing bins" without stars.

    What is capitalised may be a name and stays, unless all of the text is.
    """
    shouted = text.isupper()
    return _WORD.sub(lambda found: _plain(found[0], shouted), text)


def _plain(written: str, shouted: bool) -> str:
    word = written.lower()
    if not (shouted or written == word):
        return written
    if word.isalpha() or "'" in word:
        stem, apostrophe, ending = word.partition("'")
        meant = _spoken().get(word) or _spoken().get(stem)
        whole = word in _spoken() or not apostrophe
        return (meant if whole else f"{meant}'{ending}") if meant else written
    return next((meant for pattern, meant in _starred() if pattern.fullmatch(word)), written)


@cache
def _spoken() -> dict[str, str]:
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))["spoken"]
    return {word: meant for meant, words in lists.items() for word in words}


@cache
def _starred() -> tuple[tuple[re.Pattern[str], str], ...]:
    patterns = tomllib.loads(_FILE.read_text(encoding="utf-8"))["starred"]
    return tuple((re.compile(pattern), meant) for meant, pattern in patterns.items())
