"""What puts things right: of which kinds, and that each has somebody and a day (HOC-7.1, 7.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

REMEDIES = (
    "apology",
    "explanation",
    "repair_or_work",
    "decision_changed",
    "record_changed",
    "payment",
    "voucher",
    "policy_or_practice_changed",
    "other",
)
"""Kinds of remedy (HOC-7.1, HPG-6.10); the assistant never names one."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing somebody will do by a day; `kind` is one of `REMEDIES`, or `ombudsman.ORDERED`."""

    what: str
    owner: str
    due_on: date | None
    kind: str = "other"


def promise_lacks(promise: Promise, today: date) -> tuple[str, ...]:
    """Why it cannot be kept so: without an owner and a day to come nobody can follow it up."""
    return tuple(_lacks(promise, today))


def _lacks(promise: Promise, today: date) -> Iterator[str]:
    if not promise.what.strip():
        yield "promise_what"
    if not promise.owner.strip():
        yield "promise_owner"
    if promise.due_on is None:
        yield "promise_due"
    elif promise.due_on < today:
        yield "promise_past"
