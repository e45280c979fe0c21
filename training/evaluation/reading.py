"""One labelled line beside what was understood of it."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.understanding.understood import Understood
from training.examples import Example


@dataclass(frozen=True, slots=True)
class Reading:
    """`language` is the folder the line lies in."""

    row: Example
    language: str
    read: Understood

    @property
    def quiet(self) -> bool:
        """Whether it lies in a `<kind>.quiet.txt`: no word in it gives the kind away."""
        return ".quiet." in self.row.block.split(" ")[0]

    @property
    def words(self) -> int:
        """How long it is."""
        return len(self.row.text.split())

    @property
    def wrong(self) -> dict[str, tuple[str, str]]:
        """What was read wrong: by what it concerns, what it is and what was read."""
        row, read = self.row, self.read
        found = {
            "kind": (row.kind, read.kind),
            "unhappy": (_word(row.unhappy), _word(read.dissatisfied)),
            "danger": (" ".join(row.danger) or "none", " ".join(read.danger) or "none"),
        }
        if row.act:
            found["act"] = (row.act, read.act or "none")
        if set(row.danger) & set(read.danger):
            del found["danger"]
        return {about: pair for about, pair in found.items() if pair[0] != pair[1]}


def _word(holds: bool) -> str:
    return "yes" if holds else "no"
