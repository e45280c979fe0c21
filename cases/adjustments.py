"""What a person needs in how we write, talk or meet, recorded and kept under review (HOC-5.10).

Ways of writing and talking that cost little are agreed at once; a no needs a reason and a second
person (C27). No proof is ever asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class AdjustmentStatus(StrEnum):
    """Where a request for an adjustment stands."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    ENDED = "ended"


LOW_COST = frozenset(
    {
        "large_print",
        "easy_read",
        "plain_words",
        "language",
        "phone_instead",
        "writing_instead",
        "audio",
        "braille",
        "relay_uk",
        "bsl_interpreter",
        "bsl_video",
        "call_times",
        "contact_channel",
        "one_contact_person",
        "more_time_to_reply",
        "breaks",
        "representative_present",
        "safe_contact",
    }
)
"""Agreed without waiting for anybody."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One need, in the person's own `details`; `kind` is what we can act on, or `other`."""

    kind: str
    details: str
    asked_on: date
    status: AdjustmentStatus = AdjustmentStatus.ASKED
    agreed_on: date | None = None
    refused_because: str = ""
    refused_by: tuple[str, ...] = ()

    @property
    def binds(self) -> bool:
        """Whether every message, letter and call must follow it."""
        return self.status is AdjustmentStatus.AGREED


def asked_for(kind: str, details: str, on: date) -> Adjustment:
    """A new request: already agreed where it costs little, else waiting for a person."""
    if kind in LOW_COST:
        return Adjustment(kind, details, on, AdjustmentStatus.AGREED, agreed_on=on)
    return Adjustment(kind, details, on)


def agreed(adjustment: Adjustment, on: date) -> Adjustment:
    """A person said yes."""
    return replace(adjustment, status=AdjustmentStatus.AGREED, agreed_on=on)


def refused(adjustment: Adjustment, because: str, by: tuple[str, ...]) -> Adjustment:
    """Two different people said no, for a reason; ValueError otherwise (H21-6.2)."""
    if not because.strip() or len(set(by)) < 2:
        raise ValueError("refusing an adjustment needs a reason and two different people")
    return replace(
        adjustment,
        status=AdjustmentStatus.REFUSED,
        refused_because=because,
        refused_by=by,
    )


def ended(adjustment: Adjustment) -> Adjustment:
    """The person no longer needs it."""
    return replace(adjustment, status=AdjustmentStatus.ENDED)
