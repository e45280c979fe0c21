"""Pages from their templates."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from cases.dates import uk_time
from reports.words import TEMPLATES, plain, word

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+\d\d:\d\d")
"""An instant as exports write it."""


def page(template: str, **facts: object) -> str:
    """A template with these facts in it; in HTML all that is put in is escaped."""
    return _templates().get_template(template).render(**facts)


def day(on: date) -> str:
    """A date as people write it: 1 April 2026."""
    return f"{on.day} {on:%B %Y}"


def dots(label: str, width: int) -> str:
    """A label filled up with dots, so that the eye finds its number."""
    return f"{label} ".ljust(width, ".")


def readable(value: object) -> str:
    """A plain value as people write it: yes or no, and a moment as a British clock shows it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    text = str(value)
    if not MOMENT.fullmatch(text):
        return text
    at = uk_time(datetime.fromisoformat(text))
    return f"{day(at)}, {at:%H:%M}"


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"day": day, "dots": dots, "plain": plain, "readable": readable}
    made.globals["word"] = word
    return made
