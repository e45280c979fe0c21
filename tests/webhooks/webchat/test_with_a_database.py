"""The web chat's reading and ringing parts upon a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from time import monotonic

import pytest
from fakes import FrozenClock
from sqlalchemy import insert, text
from stand_ins.delivery import Outbox

from assistant.note_receipt import NoteReceipt
from assistant.read_back import ReadBack
from messages.addresses import Address, Channel
from messages.outgoing import Choice, Delivery, Outgoing
from storage.database import Database
from storage.inbox import InboxRow
from storage.notices import Notices
from webhooks.webchat.sender import WebChatSender

HASH = "a1" * 32
HERE = Address(Channel.WEB_CHAT, HASH)


@pytest.fixture
def read_back(database: Database, clock: FrozenClock) -> ReadBack:
    return ReadBack(database, NoteReceipt(database, clock).note_receipt, clock)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


@pytest.fixture
def talk(outbox: Outbox) -> int:
    """The address of somebody in a web chat with HPG."""
    return outbox.person(HASH, "web_chat")


@pytest.fixture
def notices(database: Database) -> Iterator[Notices]:
    notices = Notices(database)
    yield notices
    notices.close()


def heard(database: Database, address_id: int, body: str, clock: FrozenClock) -> int:
    values = {
        "landlord": "hpg", "channel": "web_chat", "provider_id": f"{HASH}:{body}",
        "address_id": address_id, "body": body, "understood": {}, "received_at": clock.now,
    }  # fmt: skip
    with database.begin() as connection:
        return connection.execute(
            insert(InboxRow).values(values).returning(InboxRow.id)
        ).scalar_one()


def test_a_conversation_is_known_once_somebody_wrote_in_it(read_back: ReadBack, talk: int):
    assert read_back.knows("hpg", HERE)
    assert not read_back.knows("h21", HERE)
    assert not read_back.knows("hpg", Address(Channel.WEB_CHAT, "b2" * 32))


def test_a_transcript_has_each_answer_after_what_it_answers(
    database: Database, read_back: ReadBack, outbox: Outbox, talk: int, clock: FrozenClock
):
    case = outbox.case(talk)
    first = heard(database, talk, "one", clock)
    outbox.put(
        talk,
        "re one",
        answers=first,
        created_at=clock.now,
        choices=[{"value": "yes", "label": "Yes"}],
    )
    second = heard(database, talk, "two", clock)
    outbox.put(talk, "re two", answers=second, created_at=clock.now, case_id=case)
    lines = read_back.transcript("hpg", HERE)
    assert [(line.by, line.text) for line in lines] == [
        ("resident", "one"),
        ("assistant", "re one"),
        ("resident", "two"),
        ("assistant", "re two"),
    ]
    assert lines[1].choices == (Choice("yes", "Yes"),)
    assert lines[3].reference == f"HPG-{talk:04}"


def test_what_is_held_failed_or_put_off_is_not_shown(
    read_back: ReadBack, outbox: Outbox, talk: int, clock: FrozenClock
):
    outbox.put(talk, "held", status="held")
    outbox.put(talk, "failed", status="failed")
    outbox.put(talk, "put off", try_at=clock.now + timedelta(hours=1))
    assert read_back.transcript("hpg", HERE) == ()
    assert read_back.said_since("hpg", HERE, 0) == ()


def test_a_browser_that_asks_for_more_has_what_came_before(
    read_back: ReadBack, outbox: Outbox, talk: int
):
    first = outbox.put(talk, "one", status="handed_over")
    second = outbox.put(talk, "two", status="sent", sent_at=outbox.row(first).created_at)
    assert [said.id for said in read_back.said_since("hpg", HERE, first)] == [second]
    assert outbox.status(first) is Delivery.DELIVERED
    assert outbox.status(second) is Delivery.SENT
    assert read_back.said_since("hpg", HERE, second) == ()
    assert outbox.status(second) is Delivery.DELIVERED


def test_only_looking_delivers_nothing(read_back: ReadBack, outbox: Outbox, talk: int):
    first = outbox.put(talk, "one", status="sent")
    assert [said.text for said in read_back.fresh("hpg", HERE, 0)] == ["one"]
    read_back.transcript("hpg", HERE)
    assert outbox.status(first) is Delivery.SENT


def test_nobody_can_mark_or_read_anothers_messages(read_back: ReadBack, outbox: Outbox, talk: int):
    mine = outbox.put(talk, "mine", status="sent")
    outbox.person("b2" * 32, "web_chat")
    theirs = Address(Channel.WEB_CHAT, "b2" * 32)
    assert read_back.said_since("hpg", theirs, mine + 10) == ()
    assert read_back.said_since("h21", HERE, mine) == ()
    assert outbox.status(mine) is Delivery.SENT


def test_a_message_held_back_is_shown_when_it_leaves_after_younger_ones(
    read_back: ReadBack, outbox: Outbox, talk: int, clock: FrozenClock
):
    late = outbox.put(talk, "late", status="held")
    young = outbox.put(talk, "young", status="handed_over", created_at=clock.now)
    read_back.said_since("hpg", HERE, young)
    assert outbox.status(young) is Delivery.DELIVERED
    assert outbox.status(late) is Delivery.HELD
    outbox.change(late, status="sent", tried_at=clock.forward(minutes=5))
    assert [said.id for said in read_back.said_since("hpg", HERE, young)] == [late]
    assert outbox.status(late) is Delivery.DELIVERED
    assert read_back.said_since("hpg", HERE, young) == ()


def test_a_bell_rings_for_its_own_conversation_within_a_second(notices: Notices):
    with notices.bell(HASH) as mine, notices.bell("b2" * 32) as theirs:
        mine.wait(0.1), theirs.wait(0.1)  # both ring once as the listener starts
        started = monotonic()
        notices.notify(HERE)
        assert mine.wait(1)
        assert monotonic() - started < 1
        assert not theirs.wait(0.1)


def test_sending_to_web_chat_rings_the_bell(notices: Notices):
    outgoing = Outgoing(7, "hpg", HERE, "We come on Friday")
    with notices.bell(HASH) as bell:
        bell.wait(0.1)
        assert WebChatSender(notices.notify).send(outgoing) == "web_chat:7"
        assert bell.wait(1)


def test_after_a_lost_connection_every_bell_rings_for_what_was_missed(
    database: Database, notices: Notices
):
    with notices.bell(HASH) as bell:
        bell.wait(0.1)
        with database.begin() as connection:
            connection.execute(
                text(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                    " where query like 'LISTEN%' and datname = current_database()"
                )
            )
        assert bell.wait(5)
        notices.notify(HERE)
        assert bell.wait(2)


def test_closing_ends_the_waiting_at_once(notices: Notices):
    with notices.bell(HASH) as bell:
        bell.wait(0.1)
        notices.close()
        assert bell.wait(1)
        assert notices.closing
