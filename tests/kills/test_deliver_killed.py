"""Killed between any two lines of `deliver` or of the sweep behind it: every text arrives once."""

from __future__ import annotations

import os
from contextlib import closing

import pytest
from fakes import FrozenClock

from messages.outgoing import Delivery
from tests.kills.conftest import Clone, opened
from tests.kills.dying import die_at, lines_of, spread
from tests.kills.journeys import come_to_rest, deliver, statuses, sweep
from tests.stand_ins.delivery import Outbox
from tests.stand_ins.twilio import HangUp, Refuse, Twilio

KILLS = int(os.environ.get("REDRESS_KILLS", "12"))
BODIES = ["Your complaint is logged.", "What would put it right?"]
TROUBLES = {
    "none": [],
    "the line drops after it was taken": [HangUp()],
    "the line drops before it was taken": [HangUp(taken=False)],
    "too many at once": [Refuse(429, 20429, retry_after=3)],
}


@pytest.mark.parametrize("swept", [False, True], ids=["the job comes again", "the job is lost"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_killed_anywhere_in_deliver_each_text_still_arrives_once(
    trouble: str, swept: bool, clone: Clone, twilio: Twilio, clock: FrozenClock
) -> None:
    def send(url: str, outbox_id: int) -> None:
        deliver(url, outbox_id, twilio, clock)

    url, first = waiting(clone, twilio, trouble)
    for line in spread(lines_of(lambda: send(url, first)), KILLS):
        url, first = waiting(clone, twilio, trouble)
        die_at(line, lambda url=url, first=first: send(url, first))  # type: ignore[misc]
        come_to_rest(url, twilio, clock, swept=swept)
        assert_each_arrived_once(url, twilio, f"killed at line {line}")


@pytest.mark.parametrize("taken", [True, False])
def test_killed_anywhere_in_the_sweep_each_text_still_arrives_once(
    taken: bool, clone: Clone, twilio: Twilio, clock: FrozenClock
) -> None:
    """A worker died in the middle of sending; now the one that looks into it dies too."""

    def stalled() -> str:
        url, first = waiting(clone, twilio, "none")
        twilio.next[:] = [HangUp(taken=taken)]
        deliver(url, first, twilio, clock)
        clock.forward(minutes=5)
        return url

    url = stalled()
    for line in spread(lines_of(lambda: sweep(url, twilio, clock)), KILLS):
        url = stalled()
        die_at(line, lambda url=url: sweep(url, twilio, clock))  # type: ignore[misc]
        come_to_rest(url, twilio, clock, swept=True)
        assert_each_arrived_once(url, twilio, f"killed at line {line}")


def waiting(clone: Clone, twilio: Twilio, trouble: str) -> tuple[str, int]:
    """Two texts to one phone, and a provider in the mood for them; the first one's number."""
    url = clone("empty")
    with closing(opened(url)) as database:
        outbox = Outbox(database)
        phone = outbox.person()
        first, _ = [outbox.put(phone, body, landlord="demo") for body in BODIES]
    twilio.messages.clear()
    twilio.next[:] = TROUBLES[trouble]
    return url, first


def assert_each_arrived_once(url: str, twilio: Twilio, when: str) -> None:
    assert [held["body"] for held in twilio.messages] == BODIES, when
    assert statuses(url) == [Delivery.SENT, Delivery.SENT], when
