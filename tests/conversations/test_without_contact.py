"""What a representative wrote is read by the resident without how to find the representative."""

from __future__ import annotations

import pytest

from conversations.without_contact import without_contact


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Mend it. My name is Ada Reed, 60 Elm Close BS8 9FR", "Mend it. My name is (...)"),
        ("I'm Ada Reed, ring 07700 900123 or ada@example.org", "I'm (...), ring (...) or (...)"),
        ("Write to flat 12, I live in Flat 12 at 4 Birch Way", "Write to (...), I live in (...)"),
        ("ADA REED has told you twice", "(...) has told you twice"),
        ("she cannot use the back room", "she cannot use the back room"),
    ],
)
def test_the_writers_own_name_home_and_number_are_left_out(words: str, left: str):
    assert without_contact(words, known=("Ada Reed", "")) == left


def test_the_residents_own_home_and_name_stay():
    words = "My neighbour Ngozi Okafor at 3 Birch Way has mould. I'm at 5 Birch Way"
    left = "My neighbour Ngozi Okafor at 3 Birch Way has mould. I'm at (...)"
    assert without_contact(words, keep="Ngozi Okafor, 3 Birch Way") == left
