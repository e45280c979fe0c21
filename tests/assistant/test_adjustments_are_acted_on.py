"""What makes it easier for somebody is done by the assistant itself, from the very next word (HOC-5.10)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from assistant.core import POLICIES
from assistant.receive import Reader
from assistant.rehearse.sitting import Sitting
from assistant.rehearse.transcript import BEGINS, Turn
from messages.outgoing import Outgoing
from storage.database import Database
from storage.outbox import OutboxRow
from storage.people import Adjustment
from storage.rehearsed import tasks_of_landlord

LIFT = "I want to complain about the lift, it has been broken for three weeks. "
Say = Callable[[str], tuple[Outgoing, ...]]


@pytest.fixture
def sitting(database: Database, reader: Reader) -> Sitting:
    return Sitting("demo", "sms", BEGINS, database, reader, POLICIES)


@pytest.fixture
def say(sitting: Sitting) -> Say:
    return lambda words: sitting.take(Turn(say=words)).replies


def test_the_answer_to_somebody_who_asks_for_simple_words_has_them_already(say: Say) -> None:
    (answer,) = say(LIFT + "Simple words please, I can't read very well")
    assert "We have your complaint. Its number is" in answer.text
    assert "short and plain words" in answer.text
    assert "What do you want us to do about it?" in answer.text


def test_staff_writing_to_them_later_use_easy_words_too(sitting: Sitting, say: Say) -> None:
    say(LIFT + "Simple words please")
    sitting.take(Turn(staff="issue_ack_s1"))
    assert "There are 2 stages." in pushed(sitting).body


def test_words_stay_easy_until_a_second_person_has_said_no_as_well(
    sitting: Sitting, say: Say
) -> None:
    say(LIFT + "Simple words please")
    decide(sitting, "refusal_proposed")
    (easy,) = say("Mend it please")
    decide(sitting, "refused")
    (plain,) = say("1")
    assert "Or do you write for someone else?" in easy.text
    assert "What's your name" in plain.text


def test_one_thing_at_a_time_comes_in_messages_of_their_own(say: Say) -> None:
    receipt, noted, question = say(LIFT + "One thing at a time please, I get muddled")
    assert receipt.text.startswith("We have your complaint.")
    assert noted.text.startswith("I have written this down:")
    assert question.text == "What do you want us to do about it?"


def test_without_asking_for_that_they_travel_together_on_a_phone(say: Say) -> None:
    assert len(say(LIFT)) == 1


def test_nobody_who_said_no_calls_is_offered_one(say: Say) -> None:
    said = [
        *say("I'm deaf so no phone calls please. " + LIFT),
        *say("Mend it please"),
        *say("1"),
        *say("Jo Bell, 12 Acacia Court, SE15 4QL"),
        *say("1"),
        *say("yes"),
    ]
    assert not any(choice.value == "phone" for answer in said for choice in answer.choices)


def test_no_calls_said_once_holds_for_the_next_complaint(say: Say) -> None:
    say("I'm deaf so no phone calls please. " + LIFT)
    for words in ("Mend it please", "1", "Jo Bell, 12 Acacia Court, SE15 4QL", "1", "yes"):
        say(words)
    said = [*say("I want to complain about the bins, they are never emptied")]
    said += [answer for words in ("Empty them", "1", "last month", "2") for answer in say(words)]
    assert not any(choice.value == "phone" for answer in said for choice in answer.choices)


def test_what_staff_send_waits_for_the_hour_they_asked_for_and_an_answer_does_not(
    sitting: Sitting, say: Say
) -> None:
    say(LIFT + "Only text me after 2pm, I work nights")
    sitting.take(Turn(staff="issue_ack_s1"))
    assert pushed(sitting).status == "waiting"
    (answer,) = say("Mend it please")
    assert answer.status == "handed_over"
    sitting.take(Turn(wait={"hours": 3}))
    assert pushed(sitting).status == "waiting"
    sitting.take(Turn(wait={"hours": 1}))
    assert pushed(sitting).status == "delivered"


@pytest.mark.parametrize(("asked", "left_alone"), [("", False), ("I'm slow, bear with me", True)])
def test_staff_are_told_later_of_the_silence_of_somebody_who_needs_more_time(
    sitting: Sitting, say: Say, asked: str, left_alone: bool
) -> None:
    say(LIFT + asked)
    sitting.take(Turn(wait={"days": 2}))
    assert ("unfinished" not in tasks(sitting)) is left_alone
    sitting.take(Turn(wait={"days": 7}))  # a reminder to the person came in between
    assert "unfinished" in tasks(sitting)


def pushed(sitting: Sitting) -> OutboxRow:
    with sitting.world.core.database.begin() as connection:
        return connection.execute(select(OutboxRow).where(OutboxRow.answers.is_(None))).one()


def decide(sitting: Sitting, status: str) -> None:
    with sitting.world.core.database.begin() as connection:
        connection.execute(update(Adjustment).values(status=status))


def tasks(sitting: Sitting) -> list[str]:
    with sitting.world.core.database.begin() as connection:
        return [task.kind for task in tasks_of_landlord(connection, "demo")]
