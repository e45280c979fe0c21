"""The words that our lines are written in, so that a mistyped one can be told and mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from conversations.understanding.folding import fold
from training.examples import Example

_WORD = re.compile(r"\b[a-z]{3,}\b")
_AT_LEAST = 2
"""What is written only once may be one of the slips that we wrote on purpose."""


def often_said(rows: Iterable[Example]) -> list[str]:
    """Every word of the lines, those said most often first; alike in number, by the alphabet."""
    said = Counter(word for row in rows for word in _WORD.findall(fold(row.text)))
    often = [word for word, times in said.items() if times >= _AT_LEAST]
    return sorted(often, key=lambda word: (-said[word], word))
