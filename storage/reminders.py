"""What the sweep of dates looks for: things that have waited long enough, a page at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, cast, exists, func, literal, select

from storage.cases import CaseRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.sessions import SessionRow
from storage.tasks import TaskRow


def cases_due(
    connection: Connection, landlord: str, before: datetime, after: int, limit: int
) -> list[Row[Any]]:
    """Open cases whose next date ends by `before`, those numbered above `after` first."""
    due = CaseRow.next_due <= before
    mine = (CaseRow.landlord == landlord, CaseRow.state == "open", CaseRow.id > after)
    return list(
        connection.execute(select(CaseRow).where(*mine, due).order_by(CaseRow.id).limit(limit))
    )


def made_already(connection: Connection, case_ids: Collection[int]) -> set[str]:
    """The once keys of every task about these cases, done or not."""
    found = select(TaskRow.once).where(TaskRow.case_id.in_(case_ids), TaskRow.once.is_not(None))
    return set(connection.scalars(found))


def offers_unanswered(
    connection: Connection, landlord: str, before: datetime, limit: int
) -> list[Row[Any]]:
    """(address_id, once, words) of conversations that have kept an offer open since `before`.

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
                SessionRow.updated_at < before,
                ~_made(once),
            )
            .order_by(SessionRow.address_id)
            .limit(limit)
        )
    )


def conversations_unfinished(
    connection: Connection, landlord: str, silent_since: datetime, limit: int
) -> list[Row[Any]]:
    """(id, address_id, once) of open complaints whose telling stopped before that moment."""
    once = _key("unfinished", cast(CaseRow.id, Text))
    return list(
        connection.execute(
            select(CaseRow.id, CaseRow.address_id, once.label("once"))
            .join(SessionRow, SessionRow.address_id == CaseRow.address_id)
            .where(
                CaseRow.landlord == landlord,
                CaseRow.state == "open",
                CaseRow.kind == "complaint",
                CaseRow.conversation == "unfinished",
                SessionRow.with_staff_since.is_(None),
                SessionRow.updated_at <= silent_since,
                ~_made(once),
            )
            .order_by(CaseRow.id)
            .limit(limit)
        )
    )


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


def _key(*parts: str | ColumnElement[str]) -> ColumnElement[str]:
    return func.concat_ws(literal(":"), *parts)


def _made(once: ColumnElement[str]) -> ColumnElement[bool]:
    return exists().where(TaskRow.once == once)
