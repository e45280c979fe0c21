"""Form fields that say what is wrong by a name, which the page words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import DateField, IntegerField, StringField, TextAreaField


class NeverNone:
    """Text of which nothing typed is no words."""

    data: str

    def process_data(self, value: Any) -> None:
        """What the form starts with."""
        self.data = value or ""


class Line(NeverNone, StringField):
    """A line of text."""


class Words(NeverNone, TextAreaField):
    """Several lines of text."""


class Day(DateField):
    """A UK date as browsers send it or as people type it."""

    def __init__(self, label: str = "", **kwargs: Any):
        super().__init__(label, format=["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d %b %Y"], **kwargs)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Nothing typed is no date; anything else that is not one is `bad_date`."""
        if not valuelist or not valuelist[0].strip():
            self.data: date | None = None
            return
        try:
            super().process_formdata([valuelist[0].strip()])
        except ValueError:
            raise ValueError("bad_date") from None


class Whole(IntegerField):
    """A whole number."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """What is not one is `bad_number`."""
        try:
            super().process_formdata([value.strip() for value in valuelist])
        except ValueError:
            raise ValueError("bad_number") from None


class Lines(TextAreaField):
    """A list typed one to a line; its data is a tuple of lines without numbers or empty ones."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """The lines as typed, tidied."""
        lines = (line.strip() for line in "".join(valuelist).splitlines())
        self.data: tuple[str, ...] = tuple(line for line in lines if line)

    def _value(self) -> str:
        return "\n".join(self.data or ())
