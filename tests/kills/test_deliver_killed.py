"""Killed between any two lines of `deliver` or of the sweep behind it: every text arrives once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing

import pytest
from fakes import FrozenClock

from messages.outgoing import Delivery
from storage.database import connect
from tests.kills.dying import die_at, lines_of, spread
from tests.kills.journeys import come_to_rest, deliver, statuses, sweep
from tests.kills.leftovers import empty
from tests.stand_ins.delivery import Outbox
from tests.stand_ins.twilio import HangUp, Refuse, Twilio

KILLS = int(os.environ.get("REDRESS_KILLS", "8"))
FIRST = 1
BODIES = ["Your complaint is logged.", "What would put it right?"]
TROUBLES: dict[str, list[HangUp | Refuse]] = {
    "none": [],
    "the line drops after it was taken": [HangUp()],
    "the line drops before it was taken": [HangUp(taken=False)],
    "too many at once": [Refuse(429, 20429, retry_after=3)],
}


@pytest.mark.parametrize("swept", [False, True], ids=["the job comes again", "the job is lost"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_killed_anywhere_in_deliver_each_text_still_arrives_once(
    trouble: str, swept: bool, url: str, twilio: Twilio, clock: FrozenClock
) -> None:
    def send() -> None:
        deliver(url, FIRST, twilio, clock)

    wait(url, twilio, TROUBLES[trouble])
    for line in spread(lines_of(send), KILLS):
        wait(url, twilio, TROUBLES[trouble])
        die_at(line, send)
        come_to_rest(url, twilio, clock, swept=swept)
        assert_each_arrived_once(url, twilio, f"killed at line {line}")


@pytest.mark.parametrize("taken", [True, False])
def test_killed_anywhere_in_the_sweep_each_text_still_arrives_once(
    taken: bool, url: str, twilio: Twilio, clock: FrozenClock
) -> None:
    """A worker died in the middle of sending; now the one that looks into it dies too."""

    def look() -> None:
        sweep(url, twilio, clock)

    def stall() -> None:
        wait(url, twilio, [HangUp(taken=taken)])
        deliver(url, FIRST, twilio, clock)
        clock.forward(minutes=5)

    stall()
    for line in spread(lines_of(look), KILLS):
        stall()
        die_at(line, look)
        come_to_rest(url, twilio, clock, swept=True)
        assert_each_arrived_once(url, twilio, f"killed at line {line}")


def wait(url: str, twilio: Twilio, mood: Sequence[HangUp | Refuse]) -> None:
    """Two texts wait to go to one phone, and the provider is in this mood."""
    with closing(connect(url)) as database:
        empty(database)
        outbox = Outbox(database)
        phone = outbox.person()
        for body in BODIES:
            outbox.put(phone, body, landlord="demo")
    twilio.messages.clear()
    twilio.next[:] = mood


def assert_each_arrived_once(url: str, twilio: Twilio, when: str) -> None:
    assert [held["body"] for held in twilio.messages] == BODIES, when
    assert statuses(url) == [Delivery.SENT, Delivery.SENT], when
