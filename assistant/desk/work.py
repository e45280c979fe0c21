"""One action of one officer on one case: one transaction, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.desk.access import sees
from assistant.desk.letter_lacks import letter_lacks
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import Changed, Meanwhile, NotAllowed, NotFound, Reason
from assistant.next_due import refresh_next_due
from assistant.rerouted import rerouted
from cases.access import only_for
from cases.brands import service_about
from cases.nations import Service
from cases.policy import Policy
from conversations.events import Said
from storage.case_changes import change_case, changes_since, lock_case, note, was_done


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a form carries to be safe.

    `revision` is the case as the officer saw it; None means whatever it is now. `once` is the
    form's own key: the same key again does nothing, so a double click is harmless.
    """

    revision: int | None = None
    once: str = ""


ANEW = Stamp()


@dataclass
class Work:
    """The case in an officer's hand, locked. What it gathers is written when the action ends."""

    connection: Connection
    officer: Officer
    case: Row
    policy: Policy
    parts: Parts
    now: datetime
    changes: dict[str, Any] = field(default_factory=dict)
    facts: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    blocked: tuple[Reason, ...] = ()

    def change(self, **columns: Any) -> None:
        """The case will have these values."""
        self.changes.update(columns)

    def flag(self, *add: str, remove: str = "") -> None:
        """Raise flags on the case and take one away."""
        flags = [flag for flag in self.changes.get("flags", self.case.flags) if flag != remove]
        self.change(flags=[*flags, *(flag for flag in add if flag not in flags)])

    def keep(self, **fields: Any) -> None:
        """The case will have these beside what the person told."""
        kept = {**self.case.fields, **self.changes.get("fields", {}), **fields}
        self.change(fields={name: value for name, value in kept.items() if value is not None})

    def note(self, event: str, **data: Any) -> None:
        """The ledger will say this."""
        self.facts.append((event, data))

    def say(self, address_id: int, *said: Said, safe: bool = False) -> None:
        """Write to the person at this address when the transaction commits.

        `safe` is the officer's word that nobody else reads it there now; without it, what goes to a
        phone that may be watched is held back. NotAllowed, naming what it lacks, where a letter does
        not carry what the rules demand.
        """
        voice = self.parts.voice
        standing = voice.standing(self.case.landlord, self.service, self.now, self.brand)
        lacks = [reason for one in said for reason in letter_lacks(one, standing)]
        if lacks:
            raise NotAllowed(*lacks)
        to = voice.recipient(self.connection, address_id)
        voice.say(
            self.connection,
            replace(to, unsafe=to.unsafe and not safe),
            said,
            at=self.now,
            facts=standing,
            case_id=self.case.id,
            staff_id=self.officer.id,
        )

    @property
    def service(self) -> Service:
        """Which service the case is about: it decides whom the person may ask after us."""
        return service_about(self.case.category)

    @property
    def brand(self) -> str:
        """The id of the brand it is about; empty where it is the landlord's own."""
        return str(self.case.fields.get("brand", ""))

    def told(self, name: str, due: date | None) -> None:
        """The person was told this date for the deadline of that name; it binds us."""
        if due is not None:
            kept = self.changes.get("told_dates", self.case.told_dates)
            self.change(told_dates={**kept, name: due.isoformat()})

    def block(self, *reasons: Reason) -> None:
        """Refuse, and keep what was noted: a try against the rules is itself on record."""
        self.blocked = reasons


def on_case(
    parts: Parts,
    officer: Officer,
    reference: str,
    stamp: Stamp,
    deed: Callable[[Work], None],
) -> None:
    """Do a deed to a case.

    1. The case is locked. A case of another landlord is not there: `NotFound`.
    2. The same form again: nothing.
    3. Changed since the officer saw it: `Changed`, which says by whom.
    4. The deed; its refusals leave nothing behind, except those it wants on record.
    5. Row, ledger and queue are written with it.
    """
    with parts.database.begin() as connection:
        case = lock_case(connection, officer.landlord, reference)
        if case is None or not sees(connection, officer, case):
            raise NotFound(reference)
        if stamp.once and was_done(connection, stamp.once, case_id=case.id):
            return
        if stamp.revision is not None and stamp.revision != case.revision:
            raise _changed(connection, case, stamp.revision)
        policy = parts.policies.version(case.policy_version)
        work = Work(connection, officer, case, policy, parts, parts.clock())
        deed(work)
        _write(work, stamp)
    if work.blocked:
        raise NotAllowed(*work.blocked)


def _write(work: Work, stamp: Stamp) -> None:
    if not work.facts and not work.changes:
        return
    if {"flags", "stage"} & work.changes.keys():
        flags = work.changes.get("flags", work.case.flags)
        stage = work.changes.get("stage")
        work.change(**rerouted(work.case, work.policy, flags, stage=stage))
        work.change(only_for=only_for(flags, work.policy) or work.case.only_for)
    case = change_case(work.connection, work.case.id, work.changes)
    for event, data in work.facts:
        note(
            work.connection,
            landlord=case.landlord,
            at=work.now,
            staff_id=work.officer.id,
            case_id=case.id,
            event=event,
            data={**data, "revision": case.revision, "once": stamp.once},
        )
    refresh_next_due(work.connection, case, work.policy, work.now)


def _changed(connection: Connection, case: Row, seen: int) -> Changed:
    rows = changes_since(connection, case.id, seen)
    return Changed(case.revision, (Meanwhile(row.event, row.name or "", row.at) for row in rows))
