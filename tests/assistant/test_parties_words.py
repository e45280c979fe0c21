"""A representative's own details stay with them, whatever they put them beside (HOC-3.6)."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from assistant.core import POLICIES
from assistant.rehearse.sitting import Sitting
from assistant.rehearse.transcript import BEGINS, Turn
from conversations.understanding.reader import load
from storage.database import Database

OF_THE_WRITER = ("Ada Reed", "60 Elm Close", "BS8 9FR", "07700 900123")
STORY = (
    "I'm writing for my mum, Mrs Okafor at 3 Birch Way. Her wet room has leaked since summer and "
    "nobody listens to her. I want to complain for her"
)
RESIDENT = "+447700900801, Mrs Okafor"
OUTCOME = "get it mended. My name is Ada Reed, 60 Elm Close BS8 9FR, 07700 900123"


@pytest.fixture
def sitting(database: Database) -> Sitting:
    sitting = Sitting("demo", "sms", BEGINS, database, load(), POLICIES)
    sitting.hold("resident", RESIDENT)
    return sitting


def says(sitting: Sitting, *words: str, who: str = "representative") -> None:
    for said in words:
        sitting.take(Turn(say=said, who=who))


def acknowledged_to_the_resident(sitting: Sitting) -> str:
    says(sitting, "yes", who="resident")
    sitting.take(Turn(staff="issue_ack_s1"))
    to_them = text(
        "SELECT o.body FROM outbox o JOIN address a ON a.id = o.address_id"
        " WHERE a.value = :number AND 'ack_s1' = ANY(o.kinds)"
    )
    number = sitting.world.people["resident"].value
    with sitting.world.core.database.begin() as connection:
        return connection.execute(to_them, {"number": number}).scalar_one()


def test_what_stands_beside_the_outcome_is_not_read_by_the_resident(sitting: Sitting):
    says(sitting, STORY, "her mobile is 07700 900801", "Ada Reed, her daughter", OUTCOME)
    told = acknowledged_to_the_resident(sitting)
    assert "get it mended" in told
    assert [detail for detail in OF_THE_WRITER if detail in told] == []


def test_nor_what_stands_in_the_story_while_the_residents_own_home_does(sitting: Sitting):
    own = STORY.replace("Her wet room", "I'm Ada Reed of 60 Elm Close BS8 9FR, and her wet room")
    says(sitting, own, "her mobile is 07700 900801", "Ada Reed, her daughter")
    told = acknowledged_to_the_resident(sitting)
    assert "Mrs Okafor at 3 Birch Way" in told
    assert [detail for detail in OF_THE_WRITER if detail in told] == []


def test_nor_what_was_told_before_we_knew_for_whom(sitting: Sitting):
    says(sitting, "I want to complain", "The lift is broken again. I'm Ada Reed, 60 Elm Close")
    says(sitting, "I want it mended", "2", "Mrs Okafor, 3 Birch Way")
    says(sitting, "her mobile is 07700 900801", "Ada Reed, her daughter")
    told = acknowledged_to_the_resident(sitting)
    assert "The lift is broken again" in told
    assert [detail for detail in OF_THE_WRITER if detail in told] == []


def test_every_word_stays_on_the_case_with_who_wrote_it(sitting: Sitting):
    says(sitting, STORY, "her mobile is 07700 900801", "Ada Reed, her daughter", OUTCOME)
    case = sitting.world.case()
    assert case is not None
    assert (case.original_words, case.fields["outcome"]["words"]) == (STORY, OUTCOME)
