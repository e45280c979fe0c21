"""Everything one rehearsal has: the product itself, people who write to it, officers, a clock."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from assistant.core import Core, assemble
from assistant.desk import Desk
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.follow_up import FollowUp
from assistant.nudge import Nudge
from assistant.receive import Reader, Receive, Reception
from assistant.rehearse.deliveries import Postman, RememberedJobs
from assistant.rehearse.frozen import RepeatableChance, StillClock
from assistant.rehearse.listening import ListeningSpeaker
from assistant.rehearse.scenario import Entry
from assistant.remind import Remind
from assistant.survey_after_close import SurveyAfterClose
from cases.dates import LONDON, uk_date, uk_time
from cases.nations import Nation
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from storage.cases import CaseRow
from storage.database import Database
from storage.held import hold
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
    """The product at work for one scenario or conversation. Nothing of it is left afterwards."""

    landlord: str
    channel: str
    core: Core
    speaker: ListeningSpeaker
    desk: Desk
    clock: StillClock
    postman: Postman
    remind: Remind
    nudge: Nudge
    follow_up: FollowUp
    survey: SurveyAfterClose
    people: dict[str, Address] = field(default_factory=dict)
    officers: dict[str, Officer] = field(default_factory=dict)
    blocked: list[dict[str, Any]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    before: set[int] = field(default_factory=set)
    """Cases that were there before the story began."""
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def pass_to(self, moment: datetime) -> None:
        """Let time pass, a day at a time: what falls due happens on its day."""
        while self.clock.now < moment:
            self.clock.to(min(moment, _next_morning(self.clock.now)))
            self.settle()

    def settle(self) -> None:
        """Whatever is due now happens: reminders, deliveries."""
        self.nudge.sweep()
        self.follow_up.sweep()
        self.survey.sweep()
        self.remind.sweep()
        self.postman.deliver_all()

    def hear(
        self, entry: Entry, choice: str | None = None, media: tuple[Media, ...] = ()
    ) -> Reception:
        """Somebody outside the landlord writes; answered the way the door of their channel does."""
        sender = self.address_of(entry.who)
        heard = self.core.receive.receive(
            Incoming(
                landlord=self.landlord,
                sender=sender,
                provider_id=f"rehearsal:{next(self._numbers)}",
                text=entry.text.removeprefix(PRIVATE).strip(),
                received_at=self.clock(),
                choice=choice,
                media=media,
                in_group=self.channel in GROUPS and not entry.text.startswith(PRIVATE),
            ),
            inline=sender.channel is not Channel.TELEGRAM,
        )
        self.postman.deliver_all()
        return heard

    def address_of(self, who: str) -> Address:
        """Where this person writes from; a way of writing that we have no door for goes by web."""
        if who not in self.people:
            self.people[who] = _address(self.channel, len(self.people) + 1)
        return self.people[who]

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

    def hold_number(self, who: str, number: str = "") -> str:
        """A phone number of this person's that the landlord has on record (E.164).

        "+447700900801, Mrs Okafor" is on record under that name.
        """
        number, _, name = number.partition(", ")
        there = self.people.get(who)
        if there is None or there.channel is not Channel.SMS:
            there = Address(Channel.SMS, number or f"+447700900{800 + len(self.people):03}")
            self.people[who] = there
            with self.core.database.begin() as connection:
                hold(connection, self.landlord, there.channel, there.value, name=name)
        return there.value

    def cases(self) -> list[Row[Any]]:
        """Every case there is, in the order in which they were opened."""
        with self.core.database.begin() as connection:
            return cases_of_landlord(connection, self.landlord)

    def case(self) -> Row[Any] | None:
        """The case the scenario is about: a complaint before all else, then what weighs most."""
        return min(self.cases(), key=self._weight, default=None)

    def case_of(self, case_id: int) -> Row[Any]:
        """The case as it stands now."""
        return next(case for case in self.cases() if case.id == case_id)

    def _weight(self, case: Row[CaseRow]) -> tuple[bool, int, int]:
        """What the story itself brought weighs more than what had been before it."""
        heavy = WEIGHTS.index(case.kind) if case.kind in WEIGHTS else len(WEIGHTS)
        return case.id in self.before, heavy, case.id

    def differs(self, what: str, expected: Any, found: Any, why: str = "") -> None:
        """Note that something is not as the scenario says."""
        told = {"what": what, "expected": expected, "found": found}
        self.differences.append({**told, "why": why} if why else told)


WEIGHTS = ("complaint", "safeguarding_concern", "emergency", "dissatisfaction_not_pursued")


def build(
    landlord: str,
    channel: str,
    begins: datetime,
    database: Database,
    reader: Reader,
    policies: Path,
    country: str = "",
) -> World:
    """Put the product together over an empty database. PolicyWrong for a landlord unknown."""
    clock, jobs = StillClock(begins), RememberedJobs()
    core = assemble(database, reader, jobs, clock, RepeatableChance(), policies)
    speaker = ListeningSpeaker(jobs, core.packs, core.standing)
    receive = Receive(database, core.packs, reader, speaker, clock, core.chance, jobs)
    nation = Nation(country) if country else None
    return World(
        landlord=core.packs.policy(landlord, uk_date(begins), nation).id,
        channel=channel,
        core=replace(core, speaker=speaker, receive=receive),
        speaker=speaker,
        desk=Desk(Parts(database, speaker, core.packs, clock, "rehearsal", core.chance)),
        clock=clock,
        postman=Postman(database, jobs, clock),
        remind=Remind(database, core.packs, clock),
        nudge=Nudge(database, core.packs, speaker, clock),
        follow_up=FollowUp(database, core.packs, speaker, clock),
        survey=SurveyAfterClose(database, core.packs, speaker, clock),
    )


def _address(channel: str, number: int) -> Address:
    by = GROUPS.get(channel) or (Channel(channel) if channel in {*Channel} else Channel.WEB_CHAT)
    values = {
        Channel.WEB_CHAT: f"rehearsal-{number}",
        Channel.TELEGRAM: str(7_700_000 + number),
    }
    return Address(by, values.get(by, f"+447700900{number:03}"))


def _next_morning(now: datetime) -> datetime:
    here = uk_time(now)
    morning = here.replace(hour=MORNING, minute=0, second=0, microsecond=0, tzinfo=LONDON)
    return morning if morning > here else morning + timedelta(days=1)
