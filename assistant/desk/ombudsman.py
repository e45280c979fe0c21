"""What the ombudsman decided is kept, and what it ordered is followed like a promise.

HOC-7.3, 8.1, 9.7. The ombudsman tells the resident; nothing is sent from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from assistant.desk.incident import MANAGER
from assistant.desk.promises import keep_promises
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_complaint
from assistant.desk.work import Work
from cases.case import CaseState
from cases.dates import LONDON, uk_date
from cases.ombudsman import ORDERED, Order, body_for, decision_lacks, orders_lack
from cases.promising import Promise
from cases.roles import has_one_of, seniors
from storage.promises import keep_promise

DECIDED = "ombudsman_decided"
"""What the ledger calls it, and the flag by which reports find a case that closed long before."""
RULES = ("HOC-8.1", "HOC-9.7")
MIDDAY = time(12)


@dataclass(frozen=True, slots=True)
class Decided:
    """The finding, the day of its letter, and each order; the nation says which ombudsman it is."""

    finding: str
    on: date | None
    orders: tuple[Order, ...] = ()


def record_decision(work: Work, decided: Decided) -> None:
    """Keep it; a case with an order still to be met is open again until that is done."""
    must_be_complaint(work.case)
    if not has_one_of(work.officer.role, (MANAGER, *seniors(work.policy))):
        raise NotAllowed(Reason("not_a_manager", RULES))
    if reasons := tuple(_against(work, decided)):
        raise NotAllowed(*reasons)
    assert decided.on is not None
    promised = keep_promises(work, [_promise(order) for order in decided.orders], tell=False)
    _keep_done(work, promised, decided.orders)
    work.flag(DECIDED)
    if _still_to_do(decided) and work.case.state != CaseState.OPEN:
        work.change(state=CaseState.ACTIONS_OPEN.value, closed_at=None)
    work.note(
        DECIDED,
        body=body_for(work.policy.nation),
        finding=decided.finding,
        on=decided.on.isoformat(),
        orders=list(promised),
    )


def _against(work: Work, decided: Decided) -> Iterator[Reason]:
    today = uk_date(work.now)
    body = body_for(work.policy.nation)
    for name in decision_lacks(body, decided.finding, decided.on, today):
        yield Reason(name, RULES)
    yield from (Reason(name, ("HOC-7.3",)) for name in orders_lack(decided.orders, today))
    if _still_to_do(decided) and work.case.state in (CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN):
        yield Reason("reopen_for_orders", ("HOC-7.3",))


def _still_to_do(decided: Decided) -> bool:
    return any(order.done_on is None for order in decided.orders)


def _promise(order: Order) -> Promise:
    return Promise(order.what, order.owner, order.due_on, ORDERED)


def _keep_done(work: Work, promised: Sequence[int], orders: Sequence[Order]) -> None:
    """What was done before the letter was typed in is kept as done on its own day."""
    for promise_id, order in zip(promised, orders, strict=True):
        if order.done_on:
            at = datetime.combine(order.done_on, MIDDAY, LONDON).astimezone(UTC)
            shown = order.shown_by.strip()
            keep_promise(work.connection, promise_id, min(at, work.now), work.officer.id, shown)
