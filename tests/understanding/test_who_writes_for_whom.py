"""Who writes, for whom, and which of their cases they name, in the words that advocates use."""

from __future__ import annotations

import random

import pytest

from cases.reference import new_reference
from conversations.understanding.volunteered.contact import contact
from conversations.understanding.volunteered.people import own_name, spoken_for


@pytest.mark.parametrize(
    ("text", "relation", "resident"),
    [
        ("I'm Ivor Rees's carer. I'm complaining for him", "carer", "Ivor Rees"),
        ("I'm Mrs Okafor's daughter", "daughter", "Mrs Okafor"),
        ("We act for Mr Joseph Amadi of 40 Weir Road", "professional", "Mr Joseph Amadi"),
        (
            "I have another client as well. Beryl Stokes, 3 Elm Court",
            "professional",
            "Beryl Stokes",
        ),
        ("And a third client, Carl Njoku of 22 Oak Rise", "professional", "Carl Njoku"),
        ("My aunt Nell Carver wants to complain", "niece or nephew", "Nell Carver"),
    ],
)
def test_whom_they_write_for(text: str, relation: str, resident: str) -> None:
    found = dict(spoken_for(text))
    assert (found["writer_relation"], found["resident_name"]) == (relation, resident)
    assert own_name(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Priya Nair, I'm her mum", "Priya Nair"),
        ("I'm James O'Neill", "James O'Neill"),
        ("I'm Beth Jones and I'm complaining", "Beth Jones"),
    ],
)
def test_their_own_name(text: str, name: str) -> None:
    assert own_name(text) == name


def test_every_reference_that_we_make_is_known_again_in_a_sentence() -> None:
    chance = random.Random(7)
    for _ in range(200):
        ours = new_reference("ACN", chance.randbytes(8))
        assert dict(contact(f"what about {ours.lower()}?"))["reference"] == ours


@pytest.mark.parametrize(
    "text", ["it is over-the-top", "a well-kept-one", "half-past-two, 3 times"]
)
def test_words_with_dashes_are_no_reference_of_ours(text: str) -> None:
    assert "reference" not in dict(contact(text.replace("3", "three")))
