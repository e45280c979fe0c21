"""The product at work over a real database, emptied for each conversation; the clock is ours."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from assistant.core import POLICIES
from assistant.receive import Reader
from assistant.rehearse.outcome import deadlines_of
from assistant.rehearse.world import World, build
from cases.dates import uk_date, uk_time
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from storage.database import Database
from storage.held import hold
from storage.incidents import incident_on
from tests.crowd.records import Case

SHARED = ("contacts.toml", "calendars", "__init__.py")

MORNING = 10
LOOKS = 4
"""On so many mornings of a long wait; the product looks more often and finds no more."""

_TABLES = """
    SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""


@contextmanager
def policies_of(landlord: str) -> Iterator[Path]:
    """The real rules of one landlord only, so that nobody else's dates are looked at."""
    with tempfile.TemporaryDirectory(prefix="redress-crowd-") as folder:
        for there in POLICIES.iterdir():
            name = there.name
            if name in SHARED or name == landlord or name.startswith("default"):
                copy = shutil.copytree if there.is_dir() else shutil.copy
                copy(there, Path(folder) / name)
        yield Path(folder)


def empty(database: Database) -> None:
    """Forget everything. The ledger refuses that; here it is switched off for this once."""
    with database.begin() as connection:
        tables = connection.execute(text(_TABLES)).scalar_one()
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text(f"TRUNCATE {tables} CASCADE"))


class Town:
    """One landlord's people and desk."""

    def __init__(
        self,
        landlord: str,
        begins: datetime,
        database: Database,
        reader: Reader,
        policies: Path,
    ):
        self.landlord, self.database = landlord, database
        self.world: World = build(landlord, "sms", begins, database, reader, policies)
        self.desk = self.world.desk
        self._last = 0
        self._dates: dict[str, dict[str, tuple[date, ...]]] = {}

    @property
    def now(self) -> datetime:
        """The town's time, UTC."""
        return self.world.clock()

    def hold(self, address: Address, name: str, home: str) -> None:
        """The landlord has this phone on record as this person's."""
        with self.database.begin() as connection:
            hold(connection, self.landlord, address.channel, address.value, name=name, home=home)

    def hear(
        self,
        sender: Address,
        words: str,
        *,
        press: str | None = None,
        files: int = 0,
        group: Address | None = None,
    ) -> Incoming:
        """Somebody writes, perhaps in a group, and is answered as the door of their channel does."""
        self._last += 1
        incoming = Incoming(
            landlord=self.landlord,
            sender=sender,
            provider_id=f"crowd:{self._last}",
            text=words,
            received_at=self.now,
            choice=press,
            media=(Media("https://media.example/1", "image/jpeg"),) * files,
            in_group=group is not None,
            said_in=group,
        )
        self.receive(incoming)
        return incoming

    def receive(self, incoming: Incoming) -> None:
        """A door hands this over; the second time changes nothing."""
        inline = incoming.sender.channel is not Channel.TELEGRAM
        self.world.core.receive.receive(incoming, inline=inline)
        self.world.postman.deliver_all()

    def pass_time(self, length: timedelta) -> None:
        """Time passes; what falls due is looked at some mornings, and at the end."""
        end = self.now + length
        days = max(1, length.days // LOOKS)
        while self.now < end:
            morning = uk_time(self.now + timedelta(days=days)).replace(hour=MORNING, minute=0)
            self.world.clock.to(min(end, morning))
            self.world.settle()

    def tick(self, length: timedelta) -> None:
        """A moment passes, too short for anything to fall due."""
        self.world.clock.to(self.now + length)

    def dates_of(self, case: Case) -> dict[str, tuple[date, ...]]:
        """Every date of a case by its name, as `redress clock` works them out.

        Two further issues have a date of the same name each.
        """
        stands = str(case.row)
        if stands not in self._dates:
            found = deadlines_of(self.world, case.row)
            names = {one.name for one in found}
            self._dates[stands] = {
                name: tuple(_day(one.due) for one in found if one.name == name) for name in names
            }
        return self._dates[stands]

    def days_told(self) -> frozenset[date]:
        """The day by which a person replies, as the landlord's rules promise it, and those of an
        incident, as it gave them."""
        today = uk_date(self.now)
        policy = self.world.core.packs.policy(self.landlord, today)
        replies = policy.working_days.add_working_days(today, policy.request.reply_wd)
        with self.database.begin() as connection:
            on = incident_on(connection, self.landlord)
        return frozenset({replies, on.since, on.back_on} if on else {replies})


def _day(due: date | datetime) -> date:
    return uk_date(due) if isinstance(due, datetime) else due
