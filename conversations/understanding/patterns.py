"""Many patterns tried at once in linear time (RE2), over folded text.

RE2 has no look-around and its `\\b` and `\\w` know ASCII only, which suits
folded English; one pass over a page of text costs about ten microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import re2

_MEMORY = 8 << 20
"""Bytes for what one alternation remembers of texts it has seen; there are dozens, for good."""


class Patterns:
    """An alternation of regular expressions, compiled once."""

    def __init__(self, patterns: Iterable[str]) -> None:
        options = re2.Options()
        options.max_mem = _MEMORY
        joined = "|".join(f"(?:{pattern})" for pattern in patterns)
        self._compiled: Any = re2.compile(joined, options) if joined else None

    def seen_in(self, folded: str) -> bool:
        """Whether any of the patterns is in the text."""
        return self._compiled is not None and self._compiled.search(folded) is not None

    def fits(self, folded: str) -> bool:
        """Whether one of the patterns is the whole of the text."""
        return self._compiled is not None and self._compiled.fullmatch(folded) is not None

    def found_in(self, folded: str) -> str | None:
        """The first words that match, or None."""
        found = self._compiled.search(folded) if self._compiled is not None else None
        return found.group(0) if found else None

    def without(self, folded: str) -> str:
        """The text with every match taken out and a slash left in its place."""
        return folded if self._compiled is None else str(self._compiled.sub(" / ", folded))


class NamedPatterns:
    """Several named alternations tried in one pass."""

    def __init__(self, patterns: Mapping[str, Iterable[str]]) -> None:
        options = re2.Options()
        options.max_mem = 2 * _MEMORY
        self._names = [name for name, given in patterns.items() for _ in given]
        self._set: Any = re2.Set.SearchSet(options)
        for given in patterns.values():
            for pattern in given:
                self._set.Add(pattern)
        self._set.Compile()

    def found_in(self, folded: str) -> list[str]:
        """The names heard in the text, each once, in the order they were given."""
        heard = {self._names[at] for at in self._set.Match(folded) or ()}
        return [name for name in dict.fromkeys(self._names) if name in heard]
