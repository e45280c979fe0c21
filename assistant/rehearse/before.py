"""What had happened before a story begins with an answer: a complaint, made and acknowledged."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.acknowledge import Acknowledgement, acknowledge
from assistant.desk.log_complaint import Logged
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.case import Definition
from cases.dates import uk_date
from messages.addresses import Channel
from storage.held import hold

SINCE = timedelta(days=10)
"""Made so long before the answer."""
MATTER = "A repair that was not done"
WANTED = "That it is done"
RESIDENT = "resident"
STAGE_1 = "stage 1 handler"
"""Who had answered before a story that begins with a final answer."""


def case_before(world: World, entry: Entry) -> Row[Any] | None:
    """The resident's complaint of ten days ago, acknowledged by whoever now answers it."""
    first = entry.action == "issue_response_s1"
    officer = world.officer(entry.role if first else STAGE_1)
    logged = Logged(
        words=MATTER,
        how="phone",
        received_on=uk_date(world.clock() - SINCE),
        address_id=_resident(world),
        outcome=WANTED,
        tell=False,
    )
    reference = world.desk.log_complaint(officer, logged)
    settled = Definition((MATTER,), (WANTED,), (MATTER,))
    form = Acknowledgement(settled, told_by="letter", told_note="acknowledged when it was made")
    if world.core.packs.policy(world.landlord, uk_date(world.clock())).s1.ack_wd is not None:
        world.desk.do(officer, reference, partial(acknowledge, form=form))
    case = world.case()
    if case is not None:
        world.before.add(case.id)
    return case


def _resident(world: World) -> int:
    """Where the resident will write from; the landlord knows the address already."""
    there = world.address_of(RESIDENT)
    channel = there.channel if there.channel in Channel else Channel.WEB_CHAT
    with world.core.database.begin() as connection:
        return hold(connection, world.landlord, channel.value, there.value, name="")
