"""The two journeys as a fresh process has them."""

from __future__ import annotations

from contextlib import closing

from fakes import FrozenClock, counted_chance
from sqlalchemy import text

from assistant.core import assemble
from assistant.deliver import Deliver, Retry
from assistant.jobs import QueuedJobs
from assistant.receive import Reader, Reception
from assistant.settle import STALLED, Settle
from messages.addresses import Channel
from messages.incoming import Incoming
from messages.outgoing import Delivery
from storage.database import Database, connect
from tests.stand_ins.twilio import SID, TOKEN, Twilio
from webhooks.twilio.sender import Account, TwilioSender

OURS = {"+447700900999": "demo"}
WAITING = "SELECT id FROM outbox WHERE status NOT IN ('sent', 'handed_over', 'held') ORDER BY id"
JOBS = "SELECT (args ->> 'outbox_id')::bigint FROM procrastinate_jobs ORDER BY id"


def receive(
    url: str, incoming: Incoming, clock: FrozenClock, reader: Reader, *, inline: bool = False
) -> Reception:
    """One message through a process that has just started."""
    with closing(connect(url, pool_size=1)) as database:
        core = assemble(database, reader, QueuedJobs(), clock, counted_chance())
        return core.receive.receive(incoming, inline=inline)


def delivery(database: Database, twilio: Twilio, clock: FrozenClock) -> tuple[Deliver, Settle]:
    """The way out, and the sweep behind it."""
    account = Account(SID, TOKEN, "http://127.0.0.1:1", OURS, api_url=twilio.url, timeout=2.0)
    senders = {Channel.SMS: TwilioSender(account)}
    settle = Settle(database, senders, QueuedJobs(), clock)
    return Deliver(database, senders, settle, clock), settle


def deliver(url: str, outbox_id: int, twilio: Twilio, clock: FrozenClock) -> None:
    """One message out, by a worker that has just started."""
    with closing(connect(url, pool_size=1)) as database:
        try:
            delivery(database, twilio, clock)[0].deliver(outbox_id)
        except Retry:
            return


def sweep(url: str, twilio: Twilio, clock: FrozenClock) -> None:
    """What every worker does each minute."""
    with closing(connect(url, pool_size=1)) as database:
        delivery(database, twilio, clock)[1].settle_unknown()


def work_all_jobs(url: str, twilio: Twilio, clock: FrozenClock) -> None:
    """Every job is worked once, in order, as a worker would."""
    with closing(connect(url, pool_size=1)) as database:
        with database.begin() as connection:
            jobs = connection.scalars(text(JOBS)).all()
        for outbox_id in jobs:
            delivery(database, twilio, clock)[0].deliver(outbox_id)


def come_to_rest(url: str, twilio: Twilio, clock: FrozenClock, *, swept: bool) -> None:
    """Time passes and a worker that lives does its work, until every message is decided.

    The job that the dead worker held comes again, or with `swept` it is lost and the sweep
    finds the message.
    """
    with closing(connect(url, pool_size=1)) as database:
        deliver, settle = delivery(database, twilio, clock)
        clock.forward(seconds=STALLED.total_seconds() * (5 if swept else 1))
        for _ in range(10):
            with database.begin() as connection:
                undecided = connection.scalars(text(WAITING)).all()
            if swept:
                settle.settle_unknown()
                clock.forward(minutes=1)
            for outbox_id in undecided:
                try:
                    deliver.deliver(outbox_id)
                except Retry as again:
                    clock.forward(seconds=again.seconds)


def statuses(url: str) -> list[Delivery]:
    """What became of every message."""
    with closing(connect(url, pool_size=1)) as database, database.begin() as connection:
        found = connection.scalars(text("SELECT status FROM outbox ORDER BY id"))
        return [Delivery(status) for status in found]
