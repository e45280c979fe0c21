"""A letter or photo with a word of what it is belongs to the case; it is no new matter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.heard import Heard
from conversations.shown import is_only_shown
from conversations.understanding.understood import Understood

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def heard(text: str, files: int = 1) -> Heard:
    return Heard(text, Understood("complaint", dissatisfaction=0.9), NOON, files=files)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "this is the letter you sent me",
        "Here's the photo you asked for.",
        "attached",
        "please find enclosed",
        "letter of claim attached",
        "the LPA",
        "here are 3 photos from last week",
    ],
)
def test_it_only_says_what_it_is(text: str) -> None:
    assert is_only_shown(heard(text))


@pytest.mark.parametrize(
    "text",
    [
        "here's a photo of the mould in my bedroom",
        "this is the letter you sent me and it is wrong",
        "she has signed this form",
        "yes",
    ],
)
def test_it_says_more(text: str) -> None:
    assert not is_only_shown(heard(text))


def test_nothing_is_shown_where_nothing_came() -> None:
    assert not is_only_shown(heard("this is the letter you sent me", files=0))
