"""Conversations that have been kept long enough, and what of them belongs to no case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, text

_PEOPLE = """
select person.id from person
where person.landlord = :landlord and person.id > :after and (
  exists (
    select from address where address.person_id = person.id and (
      exists (
        select from inbox where inbox.address_id = address.id and inbox.case_id is null
          and inbox.received_at < :before and (inbox.body <> '' or inbox.understood <> '{}'))
      or exists (
        select from outbox where outbox.address_id = address.id and outbox.case_id is null
          and outbox.created_at < :before and outbox.body <> '')
      or exists (
        select from session where session.address_id = address.id
          and session.updated_at < :before and session.with_staff_since is null)))
  or (
    (person.name <> '' or person.home <> '' or person.postcode <> '' or exists (
      select from address where address.person_id = person.id
        and address.stopped_at is null and address.unsafe_at is null
        and address.value <> 'erased-' || address.id))
    and not exists (
      select from address where address.person_id = person.id and address.held)
    and not exists (
      select from "case" where "case".person_id = person.id and "case".erased_at is null)))
order by person.id limit :limit
"""
"""Whoever may have something to go: more than in the end do, never fewer."""
_LAST_SAID = """
select coalesce(
  greatest(
    (select max(received_at) from inbox join address on address.id = inbox.address_id
     where address.person_id = person.id),
    (select max(outbox.created_at) from outbox join address on address.id = outbox.address_id
     where address.person_id = person.id)),
  person.created_at)
from person where person.id = :person
"""
_SAID_BETWEEN = """
select
  (select count(*) from inbox where address_id = :at and case_id is null
     and received_at >= :since and received_at < :before and (body <> '' or understood <> '{}'))
  + (select count(*) from outbox where address_id = :at and case_id is null
     and created_at >= :since and created_at < :before and body <> '')
"""
_WAITS = "select exists (select from task where address_id = any(:at) and done_at is null)"
_OLD_MEMORY = (
    "from session where address_id = :at and updated_at < :before and with_staff_since is null"
)


def people_with_old_chats(
    connection: Connection, landlord: str, before: datetime, after: int, limit: int
) -> Sequence[int]:
    """People of a landlord, numbered above `after`, who may have said something before a moment."""
    asked = {"landlord": landlord, "before": before, "after": after, "limit": limit}
    return connection.scalars(text(_PEOPLE), asked).all()


def last_said(connection: Connection, person_id: int) -> datetime:
    """When this person last heard from us or we from them; else when we came to know of them."""
    return connection.execute(text(_LAST_SAID), {"person": person_id}).scalar_one()


def said_between(connection: Connection, address_id: int, since: datetime, before: datetime) -> int:
    """How many messages there are, both ways, which are on no case and still hold their words."""
    asked = {"at": address_id, "since": since, "before": before}
    return connection.execute(text(_SAID_BETWEEN), asked).scalar_one()


def something_waits(connection: Connection, address_ids: Sequence[int]) -> bool:
    """Whether staff still have something to do about these conversations: an alert, a question."""
    return connection.execute(text(_WAITS), {"at": list(address_ids)}).scalar_one()


def has_old_memory(connection: Connection, address_id: int, before: datetime) -> bool:
    """Whether a conversation still remembers something from before a moment, and no staff hold it."""
    asked = {"at": address_id, "before": before}
    return connection.execute(text(f"select exists (select {_OLD_MEMORY})"), asked).scalar_one()


def forget(connection: Connection, address_id: int, before: datetime) -> None:
    """Let a conversation remember nothing, where it has rested since before that moment."""
    connection.execute(text(f"delete {_OLD_MEMORY}"), {"at": address_id, "before": before})
