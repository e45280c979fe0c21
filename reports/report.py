"""A report: sections of figures, each with the complaints behind it so that it can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reports.period import Period

FORMATS = ("text", "csv", "json", "html")
"""What a report can be written as (`reports.written`)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `of` is what it is a part of.

    `references` are the cases that were counted, as many as `value` says; None where what was
    counted has no number of its own, or where it would be too much to tell.
    """

    name: str
    value: int | float | str | None
    of: int | None = None
    references: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Figures under one heading. `words` names the table with their labels in words.toml.

    `month` heads a section that is about one month; `lines` are sentences under the figures.
    """

    name: str
    figures: tuple[Figure, ...] = ()
    words: str = "figures"
    month: date | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, dated (HOC-9.6)."""

    name: str
    landlord: str
    landlord_name: str
    period: Period
    made_on: date
    sections: tuple[Section, ...]
