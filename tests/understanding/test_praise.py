"""Praise in a few words is no complaint; praise that is taken back is one."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "ten out of ten electrician",
        "I take my hat off to your roofers, rang at eight, done by ten",
        "stairwell's like a new pin",
        "lovely clear letter, thank you",
        "that joiner is worth every penny",
        "big up Tracey on rents",
    ],
)
def test_praise_is_a_compliment_and_brings_no_choice_to_complain(reader: Reader, text: str) -> None:
    heard = reader.read(text)
    assert (heard.kind, heard.dissatisfied) == ("compliment", False)


@pytest.mark.parametrize(
    "text",
    [
        "top marks for the plumber, he flooded the hall and left it",
        "lovely lad, very polite, never fixed it",
        "Fantastic service as usual. Nobody came.",
        "ten out of ten for losing my form again",
    ],
)
def test_praise_that_is_taken_back_is_displeasure(reader: Reader, text: str) -> None:
    assert reader.read(text).dissatisfied
