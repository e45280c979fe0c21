"""What the sweep of dates looks for: things that have waited long enough, a page at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    update,
)

from cases.adjustments import HOLDS
from storage.cases import OPEN, CaseRow
from storage.consents import ConsentRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Adjustment
from storage.sessions import SessionRow
from storage.tasks import TaskRow

MORE_TIME = "more_time"
"""The adjustment of somebody who needs longer to answer."""

STILL_WRONG = ("not_put_right", "person_asked", "escalate")
"""Tasks on a closed complaint that make "how did we do?" a poor question."""


def cases_due(
    connection: Connection, landlord: str, before: datetime, after: int, limit: int
) -> list[Row[Any]]:
    """Open cases whose next date ends by `before`, those numbered above `after` first."""
    due = CaseRow.next_due <= before
    mine = (CaseRow.landlord == landlord, text(OPEN), CaseRow.id > after)
    return list(
        connection.execute(select(CaseRow).where(*mine, due).order_by(CaseRow.id).limit(limit))
    )


def made_already(connection: Connection, case_ids: Collection[int]) -> set[str]:
    """The once keys of every task about these cases, done or not."""
    found = select(TaskRow.once).where(TaskRow.case_id.in_(case_ids), TaskRow.once.is_not(None))
    return set(connection.scalars(found))


def offers_unanswered(
    connection: Connection,
    landlord: str,
    before: datetime,
    patient_before: datetime,
    limit: int,
) -> list[Row[Any]]:
    """(address_id, once, words) of conversations that have kept an offer open since `before`, or
    since `patient_before` where the person asked for more time.

    A conversation that a member of staff holds is theirs already.
    """
    since = SessionRow.state["since"].astext
    once = _key("offer_follow_up", cast(SessionRow.address_id, Text), since)
    return list(
        connection.execute(
            select(
                SessionRow.address_id,
                once.label("once"),
                SessionRow.state["story"].label("story"),
            )
            .join(AddressRow, AddressRow.id == SessionRow.address_id)
            .where(
                AddressRow.landlord == landlord,
                SessionRow.state["flow"].astext == "offer",
                SessionRow.with_staff_since.is_(None),
                SessionRow.updated_at < _patiently(before, patient_before),
                ~_made(once),
            )
            .order_by(SessionRow.address_id)
            .limit(limit)
        )
    )


def conversations_unfinished(
    connection: Connection,
    landlord: str,
    silent_since: datetime,
    patient_since: datetime,
    limit: int,
) -> list[Row[Any]]:
    """(id, address_id, once) of open complaints whose telling stopped before that moment; before
    `patient_since` where the person asked for more time."""
    once = _key("unfinished", cast(CaseRow.id, Text))
    return list(
        connection.execute(
            select(CaseRow.id, CaseRow.address_id, once.label("once"))
            .join(SessionRow, SessionRow.address_id == CaseRow.address_id)
            .join(AddressRow, AddressRow.id == CaseRow.address_id)
            .where(
                CaseRow.landlord == landlord,
                CaseRow.state == "open",
                CaseRow.kind == "complaint",
                CaseRow.conversation == "unfinished",
                SessionRow.with_staff_since.is_(None),
                SessionRow.updated_at <= _patiently(silent_since, patient_since),
                ~_made(once),
            )
            .order_by(CaseRow.id)
            .limit(limit)
        )
    )


def tellings_fallen_silent(
    connection: Connection, landlord: str, silent_since: datetime, today: date, limit: int
) -> list[Row[Any]]:
    """(id, reference, address_id, updated_at) of open complaints half told, not yet reminded.

    Whoever acted for a resident who said no, or took it back, or whose leave has run out by
    `today` (UK date), is asked and told nothing more (REP-WD); a resident's own conversation goes on.
    """
    ran_out = and_(ConsentRow.status == "given", ConsentRow.ends_on < today)
    acts_no_more = exists().where(
        ConsentRow.case_id == CaseRow.id,
        ConsentRow.representative_address_id == CaseRow.address_id,
        or_(ConsentRow.status.in_(("refused", "withdrawn")), ran_out),
    )
    return list(
        connection.execute(
            select(CaseRow.id, CaseRow.reference, CaseRow.address_id, SessionRow.updated_at)
            .join(SessionRow, SessionRow.address_id == CaseRow.address_id)
            .where(
                CaseRow.landlord == landlord,
                CaseRow.state == "open",
                CaseRow.kind == "complaint",
                CaseRow.conversation == "unfinished",
                CaseRow.acknowledged_at.is_(None),
                SessionRow.with_staff_since.is_(None),
                SessionRow.state["flow"].astext == "complain",
                SessionRow.state["reference"].astext == CaseRow.reference,
                SessionRow.state["nudged"].astext.is_distinct_from("true"),
                SessionRow.updated_at <= silent_since,
                ~acts_no_more,
            )
            .order_by(CaseRow.id)
            .limit(limit)
        )
    )


def closed_not_followed_up(
    connection: Connection, landlord: str, before: datetime, limit: int
) -> list[Row[Any]]:
    """Complaints closed by then about which nobody has been asked whether they are put right."""
    mine = (CaseRow.landlord == landlord, CaseRow.kind == "complaint", CaseRow.state == "closed")
    # Of one that is erased nobody remembers whether they were asked: they were, or it is too late.
    not_asked = (CaseRow.fields["followed_up"].astext.is_(None), CaseRow.erased_at.is_(None))
    found = select(CaseRow).where(*mine, CaseRow.closed_at <= before, *not_asked)
    return list(connection.execute(found.order_by(CaseRow.id).limit(limit)))


def note_followed_up(connection: Connection, case_id: int) -> None:
    """Once is enough."""
    fields = CaseRow.fields.concat({"followed_up": True})
    connection.execute(update(CaseRow).where(CaseRow.id == case_id).values(fields=fields))


def closed_not_surveyed(
    connection: Connection,
    landlord: str,
    between: tuple[datetime, datetime],
    after: int,
    limit: int,
) -> list[Row[Any]]:
    """Complaints closed in that time that everybody may see, those numbered above `after` first.

    Whether they are put right has been asked before, and nobody has to do anything about a no.
    """
    fields, (earliest, latest) = CaseRow.fields, between
    mine = (CaseRow.landlord == landlord, CaseRow.kind == "complaint", CaseRow.state == "closed")
    begun = (CaseRow.closed_at >= earliest, CaseRow.closed_at <= latest, CaseRow.id > after)
    asked = (fields["followed_up"].astext.is_not(None), fields["surveyed"].astext.is_(None))
    shown = (CaseRow.only_for == "", CaseRow.erased_at.is_(None))
    wrong = exists().where(
        TaskRow.case_id == CaseRow.id,
        TaskRow.kind.in_(STILL_WRONG),
        TaskRow.done_at.is_(None),
    )
    found = select(CaseRow).where(*mine, *begun, *asked, *shown, ~wrong)
    return list(connection.execute(found.order_by(CaseRow.id).limit(limit)))


def note_surveyed(connection: Connection, case_id: int) -> None:
    """Once for each case, whether it was sent or they were spared."""
    fields = CaseRow.fields.concat({"surveyed": True})
    connection.execute(update(CaseRow).where(CaseRow.id == case_id).values(fields=fields))


def last_talked(connection: Connection, address_id: int) -> datetime | None:
    """When this conversation last moved; None where there never was one."""
    found = select(SessionRow.updated_at).where(SessionRow.address_id == address_id)
    return connection.execute(found).scalar_one_or_none()


def pushed_unfetched(
    connection: Connection, landlord: str, before: datetime, limit: int
) -> list[Row[Any]]:
    """(id, address_id, case_id, kinds, once) of web-chat messages that no browser came to fetch.

    Answers are left out: the browser that asked had them in the same breath.
    """
    once = _key("undelivered", cast(OutboxRow.id, Text))
    return list(
        connection.execute(
            select(
                OutboxRow.id,
                OutboxRow.address_id,
                OutboxRow.case_id,
                OutboxRow.kinds,
                once.label("once"),
            )
            .join(AddressRow, AddressRow.id == OutboxRow.address_id)
            .where(
                OutboxRow.landlord == landlord,
                OutboxRow.status == "sent",
                OutboxRow.answers.is_(None),
                AddressRow.channel == "web_chat",
                OutboxRow.sent_at <= before,
                ~_made(once),
            )
            .order_by(OutboxRow.id)
            .limit(limit)
        )
    )


def _patiently(usual: datetime, patient: datetime) -> ColumnElement[datetime]:
    """The second moment for somebody who asked for more time (HOC-5.10)."""
    asked = exists().where(
        Adjustment.person_id == AddressRow.person_id,
        Adjustment.code == MORE_TIME,
        Adjustment.status.in_(HOLDS),
    )
    return case((asked, literal(patient)), else_=literal(usual))


def _key(*parts: str | ColumnElement[str]) -> ColumnElement[str]:
    return func.concat_ws(literal(":"), *parts)


def _made(once: ColumnElement[str]) -> ColumnElement[bool]:
    return exists().where(TaskRow.once == once)
