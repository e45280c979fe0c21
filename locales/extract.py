"""Gathers the named texts for Babel: each with its name as context and its note as comment."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from conversations.texts.catalogue import ROOMS
from conversations.texts.text import Text

Message = tuple[int, str, tuple[str, str], list[str]]


def extract(
    file: IO[bytes], keywords: Collection[str], tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Message]:
    """Babel's extraction method: line, function, (context, words), comments.

    The file's texts are read from the catalogue, as `conversations.wording` reads them, so that
    a name put together in code is gathered as well. The easier wording is a message of its own.
    """
    name = Path(file.name).stem
    source = file.read().decode()
    for room in ROOMS:
        if room.__name__ == f"conversations.texts.{name}":
            for text in room.TEXTS:
                yield from _messages(text, _line(source, text.name))


def _messages(text: Text, line: int) -> Iterator[Message]:
    comments = [" ".join(text.note.split())] if text.note else []
    yield line, "pgettext", (text.name, text.words), comments
    if text.easy:
        easier = "The same in shorter, easier words."
        yield line, "pgettext", (text.name + ".easy", text.easy), [*comments, easier]


def _line(source: str, name: str) -> int:
    """Where the text stands; a danger's name is written there without its flow."""
    for written in (name, name.partition(".")[2]):
        before, found, _ = source.partition(f'"{written}"')
        if found:
            return before.count("\n") + 1
    return 1
