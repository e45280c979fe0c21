"""Killed between any two lines of `receive`: the provider's repeat leaves all as if nothing had
happened, and every text goes out once.

`REDRESS_KILLS` says at how many lines; nought is every line (`make kills`).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pytest
from fakes import FrozenClock

from conversations.understanding.reader import Reader
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from storage.database import connect
from storage.held import hold
from tests.kills.dying import die_at, lines_of, spread
from tests.kills.journeys import receive, work_all_jobs
from tests.kills.leftovers import empty, everything
from tests.stand_ins.twilio import Twilio

KILLS = int(os.environ.get("REDRESS_KILLS", "8"))
RESIDENT = "+447700900101"
GRUMBLE = "The boiler has been off for three weeks and nobody ever comes, I am fed up"
FOR_MUM = "I want to complain for my mum Jean Okafor at 3 Birch Way, her roof leaks since March"


@dataclass(frozen=True)
class Story:
    """What was said before, and the message that is being handled when the process dies."""

    before: tuple[str, ...]
    last: str
    photo: bool = False
    inline: bool = False


STORIES = {
    "the word yes opens a complaint": Story((GRUMBLE,), "1"),
    "a stranger's first words": Story((), GRUMBLE, photo=True, inline=True),
    "danger": Story((GRUMBLE, "1"), "I can smell gas in the kitchen"),
    "the resident is asked for consent": Story((FOR_MUM,), "07700 900101"),
    "stop": Story((GRUMBLE, "1"), "STOP"),
}


@pytest.mark.parametrize("name", STORIES)
def test_killed_anywhere_in_receive_nothing_is_lost_and_nothing_doubled(
    name: str, url: str, reader: Reader, twilio: Twilio, clock: FrozenClock
) -> None:
    story = STORIES[name]
    last = incoming(story.last, len(story.before), clock, photo=story.photo)

    def handle() -> None:
        receive(url, last, clock, reader, inline=story.inline)

    begin(url, story, clock, reader)
    handle()
    expected = left_in(url)
    texts = sent_after(url, twilio, clock)

    begin(url, story, clock, reader)
    for line in spread(lines_of(handle), KILLS):
        begin(url, story, clock, reader)
        die_at(line, handle)
        handle()
        assert left_in(url) == expected, f"killed at line {line}"
        assert sent_after(url, twilio, clock) == texts, f"killed at line {line}"


def begin(url: str, story: Story, clock: FrozenClock, reader: Reader) -> None:
    """Everything before the last message happens again, from the beginning."""
    with closing(connect(url)) as database:
        empty(database)
        with database.begin() as connection:
            hold(connection, "demo", "sms", RESIDENT, name="Jean Okafor")
    for number, words in enumerate(story.before):
        receive(url, incoming(words, number, clock), clock, reader, inline=True)


def incoming(words: str, number: int, clock: FrozenClock, *, photo: bool = False) -> Incoming:
    return Incoming(
        landlord="demo",
        sender=Address(Channel.SMS, "+447700900102"),
        provider_id=f"SM{number}",
        text=words,
        received_at=clock(),
        media=(Media("https://media.example/1", "image/jpeg"),) if photo else (),
    )


def left_in(url: str) -> dict[str, list[dict[str, object]]]:
    with closing(connect(url)) as database:
        return everything(database)


def sent_after(url: str, twilio: Twilio, clock: FrozenClock) -> Sequence[tuple[str, str]]:
    """What the provider is given when the jobs are worked."""
    twilio.messages.clear()
    work_all_jobs(url, twilio, clock)
    return [(held["to"], held["body"]) for held in twilio.messages]
