"""Which way somebody wants to be reached, and which not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.heard import Heard
from conversations.questions.reach import REACH, says_only_how
from conversations.session import Session
from conversations.understanding.understood import Understood

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _heard(text: str) -> Heard:
    return Heard(text, Understood(), AT)


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("don't text, ring me", "phone"),
        ("call me not email", "phone"),
        ("no post please, email me", "email"),
        ("not by phone, write to me", "letter"),
        ("I can't use the phone so text", "here"),
    ],
)
def test_the_way_that_is_turned_down_is_not_the_one(said: str, way: str) -> None:
    answer = REACH.hear(_heard(said), Session())
    assert answer is not None
    assert answer.value == way


@pytest.mark.parametrize("said", ["dont have an email love", "haven't got a phone", "no email"])
def test_only_how_not_to_reach_them_names_no_way(said: str) -> None:
    assert REACH.hear(_heard(said), Session()) is None
    assert says_only_how(_heard(said))


@pytest.mark.parametrize(
    "said", ["on this number after 4", "just ring my mobile", "same number please"]
)
def test_where_and_when_to_ring_is_no_matter(said: str) -> None:
    assert says_only_how(_heard(said))


@pytest.mark.parametrize(
    "said",
    ["nobody answers my email", "no letter ever came about the roof", "my phone line is dead"],
)
def test_what_never_came_is_part_of_the_matter(said: str) -> None:
    assert not says_only_how(_heard(said))
