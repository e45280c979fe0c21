"""What an ombudsman decides about a complaint, and what it orders to be done (HOC-8.1, 9.7).

The findings are each body's own words; nobody here weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cases.nations import Nation

HOUSING_OMBUDSMAN, SPSO = "housing_ombudsman", "spso"
FINDINGS: Mapping[str, tuple[str, ...]] = {
    HOUSING_OMBUDSMAN: (
        "severe_maladministration",
        "maladministration",
        "service_failure",
        "reasonable_redress",
        "no_maladministration",
        "outside_jurisdiction",
        "resolved_or_withdrawn",
    ),
    SPSO: ("upheld", "partly_upheld", "not_upheld"),
}
"""By the body that decides, the heaviest first."""

ORDERED = "ombudsman_order"
"""The kind of a promised action that an ombudsman ordered (`cases.promising` has the others)."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing the ombudsman orders or recommends, who sees to it, and by when.

    Where it is done already, `done_on` says when and `shown_by` what shows it.
    """

    what: str
    owner: str
    due_on: date | None
    done_on: date | None = None
    shown_by: str = ""


@dataclass(frozen=True, slots=True)
class Determination:
    """What was decided and when, as its letter is dated."""

    body: str
    finding: str
    on: date


def body_for(nation: Nation) -> str:
    """Whose decision it is: there is one for housing in each nation (PK-30)."""
    return SPSO if nation is Nation.SCOTLAND else HOUSING_OMBUDSMAN


def decision_lacks(body: str, finding: str, on: date | None, today: date) -> Iterator[str]:
    """Why it cannot be kept so."""
    if finding not in FINDINGS[body]:
        yield "ombudsman_finding"
    if on is None:
        yield "ombudsman_date"
    elif on > today:
        yield "date_not_yet"


def orders_lack(orders: Sequence[Order], today: date) -> tuple[str, ...]:
    """Why they could not be followed; their day may have passed, it is not ours to choose."""
    return tuple(dict.fromkeys(name for order in orders for name in _lacks(order, today)))


def _lacks(order: Order, today: date) -> Iterator[str]:
    if not order.what.strip():
        yield "promise_what"
    if not order.owner.strip():
        yield "promise_owner"
    if order.due_on is None:
        yield "promise_due"
    if order.done_on and order.done_on > today:
        yield "order_done_not_yet"
    if order.done_on and not order.shown_by.strip():
        yield "promise_evidence"
