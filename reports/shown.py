"""Figures as people read them: a heading, a label and words for each number."""

from __future__ import annotations

from dataclasses import dataclass

from reports.report import Figure, Report, Section
from reports.words import word

TO_WRITE_IN = "________"
"""A number that the record does not hold; a person writes it in."""
NONE_TO_COUNT = "-"
AS_THEY_ARE = "as_they_are"
LEARNT = "learnt_"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure in words; `share` is what it is of its whole, from 0 to 1, where it has one."""

    label: str
    words: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One section in words."""

    heading: str
    rows: tuple[Row, ...]
    lines: tuple[str, ...]


def shown_sections(report: Report) -> tuple[Shown, ...]:
    """Every section as a page shows it."""
    return tuple(
        Shown(
            heading_of(section),
            tuple(_row(one, section) for one in section.figures),
            section.lines,
        )
        for section in report.sections
    )


def _row(figure: Figure, section: Section) -> Row:
    return Row(label_of(figure, section), in_words(figure), _share(figure))


def _share(figure: Figure) -> float | None:
    if isinstance(figure.value, int | float) and figure.of:
        return figure.value / figure.of
    return None


def heading_of(section: Section) -> str:
    """What stands above it; a month's section names the month, a lesson's what it is about."""
    if section.month:
        return f"{word('sections', section.name)} {section.month:%B %Y}"
    matter = section.name.removeprefix(LEARNT)
    if matter != section.name and matter != "small_categories":
        return f"{word('sections', 'learnt')}: {word('categories', matter)}"
    return word("sections", section.name)


def label_of(figure: Figure, section: Section) -> str:
    """What a figure is called."""
    return figure.name if section.words == AS_THEY_ARE else word(section.words, figure.name)


def in_words(figure: Figure) -> str:
    """The number, with its share where it is a part of something."""
    if figure.value is None:
        return TO_WRITE_IN if figure.references is None else NONE_TO_COUNT
    if isinstance(figure.value, str):
        return word("figures", figure.value)
    if figure.of is None:
        return _grouped(figure.value)
    if figure.of == 0:
        return NONE_TO_COUNT
    share = f"{100 * figure.value / figure.of:.0f}%"
    return f"{_grouped(figure.value)} of {_grouped(figure.of)} ({share})"


def _grouped(number: float) -> str:
    """With commas, and nothing after the point that is not there: 2,035 and 3.5."""
    return f"{number:,.9g}"
