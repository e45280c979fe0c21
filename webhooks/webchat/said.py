"""What a browser sends when a person says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from messages.incoming import Media

LONGEST = 20_000
"""Characters in one message; a longer story comes in several."""
LONGEST_ID = 100
LONGEST_CHOICE = 200

Fault = Literal[
    "nothing_said",
    "too_long",
    "no_id",
    "not_as_agreed",
    "too_many_files",
    "file_too_large",
    "files_too_large",
]
TOO_MUCH = ("too_long", "too_many_files", "file_too_large", "files_too_large")


class NotSaid(ValueError):
    """It cannot be taken in; `fault` names the words that say why (words.html)."""

    def __init__(self, fault: Fault):
        super().__init__(fault)
        self.fault = fault

    @property
    def status(self) -> int:
        """413 for too much, 400 for the rest."""
        return 413 if self.fault in TOO_MUCH else 400


@dataclass(frozen=True, slots=True)
class Said:
    """One message from a browser: its own `id`, the words, the choice pressed if one was, and
    the photos and files that came along."""

    id: str
    text: str
    choice: str | None = None
    files: tuple[Media, ...] = ()


def read_said(given: Mapping[str, Any] | object, files: tuple[Media, ...] = ()) -> Said:
    """Read a message from JSON or a form; a file needs no words. Raises `NotSaid`."""
    if not isinstance(given, Mapping):
        raise NotSaid("not_as_agreed")
    said = Said(_text(given, "id"), _text(given, "text"), _text(given, "choice") or None, files)
    if not said.id.strip() or len(said.id) > LONGEST_ID:
        raise NotSaid("no_id")
    if not said.text.strip() and not files:
        raise NotSaid("nothing_said")
    if len(said.text) > LONGEST:
        raise NotSaid("too_long")
    if said.choice is not None and len(said.choice) > LONGEST_CHOICE:
        raise NotSaid("not_as_agreed")
    return said


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise NotSaid("not_as_agreed")
    return value or ""
