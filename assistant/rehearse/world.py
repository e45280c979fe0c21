"""Everything one rehearsal has: the product itself, people who write to it, officers, a clock."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from assistant.core import Core, assemble
from assistant.desk import Desk
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.receive import Reader
from assistant.rehearse.deliveries import Postman, RememberedJobs
from assistant.rehearse.frozen import RepeatableChance, StillClock
from assistant.rehearse.scenario import Entry, Scenario
from assistant.remind import Remind
from cases.dates import LONDON, uk_date, uk_time
from cases.nations import Nation
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.cases import CaseRow
from storage.database import Database
from storage.rehearsed import cases_of_landlord
from storage.staff import add_staff

MORNING = 9
"""The hour, in Europe/London, at which a day that nobody wrote on is looked at."""

GROUPS = {"telegram_group": Channel.TELEGRAM}
PRIVATE = "(private)"
"""Put in front of what somebody in a group writes to us alone."""

Difference = dict[str, Any]


@dataclass
class World:
    """One scenario being played. Nothing of it is left afterwards."""

    scenario: Scenario
    core: Core
    desk: Desk
    clock: StillClock
    postman: Postman
    remind: Remind
    landlord: str
    people: Mapping[str, Address]
    officers: dict[str, Officer] = field(default_factory=dict)
    held: dict[str, Address] = field(default_factory=dict)
    blocked: list[dict[str, Any]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def pass_to(self, moment: datetime) -> None:
        """Let time pass, a day at a time: what falls due happens on its day."""
        while self.clock.now < moment:
            self.clock.to(min(moment, _next_morning(self.clock.now)))
            self.settle()

    def settle(self) -> None:
        """Whatever is due now happens: reminders, deliveries."""
        self.remind.sweep()
        self.postman.deliver_all()

    def hear(self, entry: Entry) -> None:
        """Somebody outside the landlord writes."""
        in_group = self.scenario.channel in GROUPS and not entry.text.startswith(PRIVATE)
        self.core.receive.receive(
            Incoming(
                landlord=self.landlord,
                sender=self.people[entry.who],
                provider_id=f"rehearsal:{next(self._numbers)}",
                text=entry.text.removeprefix(PRIVATE).strip(),
                received_at=self.clock(),
                in_group=in_group,
            )
        )
        self.postman.deliver_all()

    def officer(self, role: str) -> Officer:
        """Whoever has this role; they join the staff when first needed."""
        role = role or "complaints officer"
        if role not in self.officers:
            number, name = len(self.officers) + 1, role[:1].upper() + role[1:]
            email = f"officer{number}@{self.landlord}.example"
            with self.core.database.begin() as connection:
                staff_id = add_staff(connection, self.landlord, email, name, role, "")
            self.officers[role] = Officer(staff_id, self.landlord, name, email, role)
        return self.officers[role]

    def hold_number(self, person: str) -> str:
        """A phone number of this person's that the landlord has on record (E.164)."""
        number = self.held.setdefault(
            person, Address(Channel.SMS, f"+447700900{800 + len(self.held):03}")
        )
        return number.value

    def cases(self) -> list[Row[Any]]:
        """Every case there is, in the order in which they were opened."""
        with self.core.database.begin() as connection:
            return cases_of_landlord(connection, self.landlord)

    def case(self) -> Row[Any] | None:
        """The case the scenario is about: a complaint before all else, then what weighs most."""
        return min(self.cases(), key=_weight, default=None)

    def differs(self, what: str, expected: Any, found: Any, why: str = "") -> None:
        """Note that something is not as the scenario says."""
        told = {"what": what, "expected": expected, "found": found}
        self.differences.append({**told, "why": why} if why else told)


WEIGHTS = ("complaint", "safeguarding_concern", "emergency", "dissatisfaction_not_pursued")


def _weight(case: Row[CaseRow]) -> tuple[int, int]:
    heavy = WEIGHTS.index(case.kind) if case.kind in WEIGHTS else len(WEIGHTS)
    return heavy, case.id


def build(scenario: Scenario, database: Database, reader: Reader, policies: Path) -> World:
    """Put the product together for one scenario, over an empty database."""
    clock, jobs = StillClock(scenario.timeline[0].at), RememberedJobs()
    core = assemble(database, reader, jobs, clock, RepeatableChance(), policies)
    nation = Nation(scenario.country) if scenario.country else None
    policy = core.packs.policy(scenario.landlord, uk_date(clock()), nation)
    return World(
        scenario=scenario,
        core=core,
        desk=Desk(Parts(database, core.speaker, core.packs, clock, secret="rehearsal")),
        clock=clock,
        postman=Postman(database, jobs, clock),
        remind=Remind(database, core.packs, clock),
        landlord=policy.id,
        people={
            who: _address(scenario.channel, number) for number, who in enumerate(scenario.people, 1)
        },
    )


def _address(channel: str, number: int) -> Address:
    """Where somebody writes from; a way of writing that we have no door for goes by web chat."""
    if channel not in {*Channel, *GROUPS}:
        return Address(Channel.WEB_CHAT, f"rehearsal-{number}")
    by = GROUPS.get(channel) or Channel(channel)
    values = {
        Channel.WEB_CHAT: f"rehearsal-{number}",
        Channel.TELEGRAM: str(7_700_000 + number),
    }
    return Address(by, values.get(by, f"+447700900{number:03}"))


def _next_morning(now: datetime) -> datetime:
    here = uk_time(now)
    morning = here.replace(hour=MORNING, minute=0, second=0, microsecond=0, tzinfo=LONDON)
    return morning if morning > here else morning + timedelta(days=1)
