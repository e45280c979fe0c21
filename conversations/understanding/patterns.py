"""Many patterns tried at once in linear time (RE2), over folded text.

RE2 has no look-around and its `\\b` and `\\w` know ASCII only, which suits
folded English; one pass over a page of text costs about ten microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

import re2

_MEMORY, _MEMORY_OF_MANY = 1 << 20, 8 << 20
"""Bytes for what one pattern, and one alternation, may remember of texts it has seen, for good."""

Name = TypeVar("Name")


class Patterns:
    """An alternation of regular expressions, compiled once."""

    def __init__(self, patterns: Iterable[str]) -> None:
        joined = either(patterns)
        self._compiled: Any = re2.compile(joined, _options(_MEMORY_OF_MANY)) if joined else None

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


class NamedPatterns(Generic[Name]):
    """Several patterns to a name, each tried only where its own words are in the text.

    One pass looks for the words of all. As one alternation they would be tried together, and RE2
    would remember so many ways through them that a process grew by tens of megabytes.
    """

    def __init__(self, patterns: Mapping[Name, Iterable[str]]) -> None:
        self._names: list[Name] = []
        self._filter: Any = re2.Filter()
        for name, given in patterns.items():
            for pattern in given:
                self._filter.Add(pattern, _options(_MEMORY))
                self._names.append(name)
        self._filter.Compile()

    def found_in(self, folded: str) -> list[Name]:
        """The names heard in the text, each once, in the order they were given."""
        heard = sorted(self._filter.Match(folded) or ())
        return list(dict.fromkeys(self._names[at] for at in heard))


class NamedAlternations:
    """Several names with one alternation each, tried in one pass: for what begins in few ways.

    `whole`: each must be the whole of the text.
    """

    def __init__(self, patterns: Mapping[str, str], *, whole: bool = False) -> None:
        self._names = list(patterns)
        options = _options(2 * _MEMORY_OF_MANY)
        self._set: Any = (re2.Set.FullMatchSet if whole else re2.Set.SearchSet)(options)
        for pattern in patterns.values():
            self._set.Add(pattern)
        self._set.Compile()

    def found_in(self, folded: str) -> list[str]:
        """The names heard in the text, in the order they were given."""
        return [self._names[at] for at in sorted(self._set.Match(folded) or ())]


def either(patterns: Iterable[str]) -> str:
    """The alternation of patterns, as one pattern."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _options(memory: int) -> Any:
    options = re2.Options()
    options.max_mem = memory
    options.never_capture = True  # what a group holds is never asked
    return options
