"""Which team has a case and how soon, worked out anew when something is found to be true of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from cases.case import CaseKind
from cases.policy import Policy
from cases.routing import route


def rerouted(
    case: Row[Any],
    policy: Policy,
    flags: Sequence[str],
    dangers: Sequence[str] = (),
    *,
    stage: int | None = None,
    brand: str | None = None,
) -> dict[str, str]:
    """The columns of the case that change when these are its flags; empty where it stays.

    `dangers` are those beyond the ones kept on the case already; `stage` and `brand` what it comes
    to, where they change too.
    """
    seen = [*case.fields.get("dangers", ()), *dangers]
    stage = stage or case.stage
    brand = case.fields.get("brand", "") if brand is None else brand
    routed = route(CaseKind(case.kind), case.category, seen, flags, policy, stage, brand)
    now = {"queue": routed.queue, "priority": routed.priority.word}
    return {column: value for column, value in now.items() if getattr(case, column) != value}
