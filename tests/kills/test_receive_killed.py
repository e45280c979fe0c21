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

from conversations.understanding.reader import load
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from storage import embedded
from storage.embedded_databases import create_database
from storage.held import hold
from tests.kills.conftest import Clone, opened
from tests.kills.dying import die_at, lines_of, spread
from tests.kills.journeys import receive, work_all_jobs
from tests.kills.leftovers import everything
from tests.stand_ins.twilio import Twilio

KILLS = int(os.environ.get("REDRESS_KILLS", "12"))
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
    name: str,
    lasting: embedded.EmbeddedServer,
    clone: Clone,
    twilio: Twilio,
    clock: FrozenClock,
) -> None:
    story, reader = STORIES[name], load()
    template = begun(lasting, story, clock)
    last = incoming(story.last, len(story.before), clock, photo=story.photo)

    def handle(url: str) -> None:
        receive(url, last, clock, reader, inline=story.inline)

    undisturbed = clone(template)
    handle(undisturbed)
    expected = left_in(undisturbed)
    texts = sent_after(undisturbed, twilio, clock)

    counted = clone(template)
    for line in spread(lines_of(lambda: handle(counted)), KILLS):
        url = clone(template)
        die_at(line, lambda url=url: handle(url))  # type: ignore[misc]
        handle(url)
        assert left_in(url) == expected, f"killed at line {line}"
        assert sent_after(url, twilio, clock) == texts, f"killed at line {line}"


def begun(server: embedded.EmbeddedServer, story: Story, clock: FrozenClock) -> str:
    """A database in which everything before the last message has happened; its name."""
    name = f"begun_{os.getpid()}_{abs(hash(story))}"
    url = create_database(server, name, "empty")
    with closing(opened(url)) as database, database.begin() as connection:
        hold(connection, "demo", "sms", RESIDENT, name="Jean Okafor")
    for number, words in enumerate(story.before):
        receive(url, incoming(words, number, clock), clock, load(), inline=True)
    return name


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
    with closing(opened(url)) as database:
        return everything(database)


def sent_after(url: str, twilio: Twilio, clock: FrozenClock) -> Sequence[tuple[str, str]]:
    """What the provider is given when the jobs are worked."""
    twilio.messages.clear()
    work_all_jobs(url, twilio, clock)
    return [(held["to"], held["body"]) for held in twilio.messages]
