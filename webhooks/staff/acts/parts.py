"""What several forms have in common."""

from __future__ import annotations

from wtforms import BooleanField, Form

from assistant.desk.addressees import To
from webhooks.staff.fields import Line


class ToSomebody(Form):
    """A form that writes to people: to whom, and whether it is safe where that may be in doubt."""

    to = Line()
    safe = BooleanField()

    @property
    def party(self) -> To | None:
        """Whom the officer picked; None leaves it to the usual."""
        return To(self.to.data) if self.to.data in list(To) else None


def number_of(field: Line) -> int:
    """The number that a hidden or chosen value is; 0 for anything else."""
    typed = field.data.strip()
    return int(typed) if typed.isdecimal() else 0


CANNOT_REACH = {
    "no_consent_yet": "to",
    "nobody_acts_for_the_resident": "to",
    "no_address_for_the_resident": "to",
    "texts_stopped": "to",
    "safe_contact_unchecked": "safe",
}
"""Reasons against writing to somebody, by the field that settles them."""
