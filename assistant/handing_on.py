"""What a landlord's own systems are told: its cases, contacts and events, whoever holds its key."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from assistant.exporting.case_file import case_file
from assistant.exporting.plain import plain, plain_value
from cases.policy_packs import Packs
from storage.case_lookup import cases_by_reference
from storage.database import Database
from storage.handed_on import FOR_EVERYBODY, cases_after, contacts_after, events_after

OF_A_CASE = (
    "reference",
    "kind",
    "category",
    "state",
    "stage",
    "danger",
    "channel",
    "queue",
    "priority",
    "flags",
    "conversation",
    "received_at",
    "opened_at",
    "acknowledged_at",
    "responded_at",
    "stage2_requested_at",
    "stage2_acknowledged_at",
    "stage2_responded_at",
    "closed_at",
    "next_due",
    "next_due_name",
)
"""Columns of a case that a list of cases shows: nobody's name, words or number."""

UNDERSTOOD = ("kind", "category", "dissatisfaction", "danger", "flags", "language")


class HandingOn:
    """Reads for other programs. Numbers go up; whoever has everything up to `after` gets the rest."""

    def __init__(
        self,
        database: Database,
        packs: Packs,
        clock: Callable[[], datetime],
        keys: Sequence[tuple[str, str]],
    ):
        self._database = database
        self._packs = packs
        self._clock = clock
        self._keys = tuple((landlord, key.encode()) for landlord, key in keys)

    def landlord_of(self, key: str) -> str | None:
        """Whose key this is. Every key is compared, so that time tells nothing of any."""
        given = key.encode()
        found = [whose for whose, ours in self._keys if hmac.compare_digest(ours, given)]
        return found[0] if found else None

    def cases(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]:
        """Cases as they stand, in the order they were opened."""
        with self._database.begin() as connection:
            return [_case(row) for row in cases_after(connection, landlord, after, most)]

    def case(self, landlord: str, reference: str) -> dict[str, Any] | None:
        """Everything on one case, as `redress case export` has it; None where there is none."""
        with self._database.begin() as connection:
            found = cases_by_reference(connection, reference.upper(), landlord)
            if not found or found[0].only_for != FOR_EVERYBODY:
                return None
            policy = self._packs.version(found[0].policy_version)
            return case_file(connection, found[0], policy, self._clock())

    def contacts(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]:
        """Messages that came in, and what each was understood to be about."""
        with self._database.begin() as connection:
            return [_contact(row) for row in contacts_after(connection, landlord, after, most)]

    def events(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]:
        """What happened, in past tense."""
        with self._database.begin() as connection:
            return [_event(row) for row in events_after(connection, landlord, after, most)]


def _case(row: Row[Any]) -> dict[str, Any]:
    return {"id": row.id, **{name: plain_value(getattr(row, name)) for name in OF_A_CASE}}


def _contact(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "at": plain_value(row.received_at),
        "reference": row.reference,
        "channel": row.channel,
        "text": row.body,
        **{name: row.understood.get(name) for name in UNDERSTOOD},
    }


def _event(row: Row[Any]) -> dict[str, Any]:
    return {"id": row.id, **plain(row, ("settled",))}
