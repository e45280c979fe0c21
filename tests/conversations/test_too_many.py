"""A phone that answers by itself is not answered for ever; danger always is, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import repeat

from conversations.engine import advance
from conversations.events import Event, HandedOver, Said
from conversations.heard import Heard
from conversations.known import Known
from conversations.session import VERSION, Session, from_state
from conversations.turn.too_many import HOUR, MOST
from conversations.understanding.understood import Understood

TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)
AWAY = Understood("other")
"""I am driving and will answer later."""
REFERENCE = "ACN-7K3M-Q2X"
GAS = Understood("safety", category="safety", danger=("gas",))


def played(heard: Iterable[tuple[datetime, Understood]]) -> list[tuple[Event, ...]]:
    """What came of each message, its memory written down and read again in between."""
    session, turns = Session(), []
    for at, understood in heard:
        turn = advance(session, Heard("I am driving", understood, at), Known(iter([REFERENCE])))
        session = from_state(VERSION, turn.session.as_state())
        turns.append(turn.events)
    return turns


def said(events: Iterable[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Said)]


def test_a_person_is_asked_to_look_and_then_nothing_more_is_said() -> None:
    turns = played(repeat((TEN, AWAY), MOST + 20))
    assert all(said(events) for events in turns[:MOST])
    assert said(turns[MOST]) == ["moves.person"]
    assert [e.reason for e in turns[MOST] if isinstance(e, HandedOver)] == ["writes_very_often"]
    assert turns[MOST + 1 :] == [()] * 19


def test_they_are_answered_again_when_the_hour_is_over() -> None:
    turns = played([*repeat((TEN, AWAY), MOST + 2), (TEN + HOUR, AWAY)])
    assert not said(turns[-2])
    assert said(turns[-1])


def test_whoever_writes_all_day_is_always_answered() -> None:
    turns = played((TEN + number * timedelta(minutes=1), AWAY) for number in range(5 * MOST))
    assert all(said(events) for events in turns)


def test_danger_is_signposted_however_much_came() -> None:
    turns = played([*repeat((TEN, AWAY), MOST + 5), (TEN, GAS)])
    assert said(turns[-1])[0].startswith("danger.")
