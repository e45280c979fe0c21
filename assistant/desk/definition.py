"""What the complaint is: written down by staff with the resident (HOC-5.6, 5.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from assistant.desk.standing import must_be_complaint
from assistant.desk.work import Work
from cases.case import Definition


def definition_of(case: Row) -> Definition:
    """The definition kept on a case."""
    return Definition(**{part: _lines(case.definition, part) for part in Definition.__slots__})


def write_definition(work: Work, definition: Definition) -> None:
    """Keep the definition as staff now understand it; nothing is sent."""
    must_be_complaint(work.case)
    keep_definition(work, definition)


def keep_definition(work: Work, definition: Definition) -> None:
    """Put the definition on the case, and what it was before in the ledger."""
    before = definition_of(work.case)
    if before == definition:
        return
    work.change(definition={**work.case.definition, **as_kept(definition)})
    work.note("definition_written", definition=as_kept(definition), before=as_kept(before))


def as_kept(definition: Definition) -> dict[str, list[str]]:
    """The definition in plain JSON values."""
    return {part: list(getattr(definition, part)) for part in Definition.__slots__}


def numbered(lines: Sequence[str]) -> str:
    """The lines as a numbered list."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def _lines(kept: Mapping[str, Any], part: str) -> tuple[str, ...]:
    lines = kept.get(part) or ()
    return (lines,) if isinstance(lines, str) else tuple(lines)
