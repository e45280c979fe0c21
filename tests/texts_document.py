"""`make texts`: writes docs/texts.md, every sentence people can see and how it measures up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from types import ModuleType

from conversations.texts.catalogue import ROOMS
from conversations.texts.text import Text
from tests.texts_measured import Measured, easy_as, measured

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "texts.md"
HEAD = """# What we say

Written by `make texts` from `conversations/texts`, never by hand. Places in braces are filled in when the
text is said; it is counted with what [texts.toml](texts.toml) puts there, and with its choices. *Age* is
Flesch and Kincaid's school grade plus five: the years a reader needs. Where there is none there are too
few words to say.
"""


def document() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_totals(), *(line for room in ROOMS for line in _room(room))]) + "\n"


def _totals() -> Iterator[str]:
    every = [text for room in ROOMS for text in room.TEXTS]
    plain = _ages(measured(text) for text in every)
    easy = _ages(measured(text, easy=True) for text in every if text.easy)
    yield "| wording | texts | median age | oldest |"
    yield "| --- | --- | --- | --- |"
    yield f"| plain | {len(every)} | {median(plain):.1f} | {max(plain):.1f} |"
    yield f"| easy | {sum(bool(t.easy) for t in every)} | {median(easy):.1f} | {max(easy):.1f} |"


def _ages(found: Iterator[Measured]) -> list[float]:
    return [one.age for one in found if one.age is not None]


def _room(room: ModuleType) -> Iterator[str]:
    title = " ".join((room.__doc__ or "").split())
    yield f"\n## {room.__name__.rpartition('.')[2]}\n\n{title}"
    for text in room.TEXTS:
        yield from _text(text)


def _text(text: Text) -> Iterator[str]:
    yield f"\n### {text.name}\n"
    if text.note:
        yield f"{' '.join(text.note.split())}\n"
    yield f"- Plain ({_figures(measured(text))}): {_quoted(text.words)}"
    if text.easy:
        yield f"- Easy ({_figures(measured(text, easy=True))}): {_quoted(text.easy)}"
    else:
        yield f"- Easy: the same. {easy_as(text.name)}"
    if text.choices:
        yield f"- Choices: {', '.join(text.choices)}"


def _figures(one: Measured) -> str:
    texts = "1 text" if one.segments == 1 else f"{one.segments} texts"
    age = "" if one.age is None else f", age {one.age:.1f}"
    return f"{one.characters} characters, {texts}{age}"


def _quoted(words: str) -> str:
    return " / ".join(line for line in words.splitlines() if line)


def main() -> None:
    """Write the page."""
    DOCUMENT.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
