"""An opt-out, or its end, is heard in unmistakable words alone."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import read_act


@pytest.mark.parametrize("asked", [None, "offer", "what_happened"])
@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("please never message me again", "stop"),
        ("I'd like to opt out", "stop"),
        ("remove this number please", "stop"),
        ("don't text me any more", "stop"),
        ("take my number off your list", "stop"),
        ("how do I unsubscribe?", "stop"),
        ("I don't want any more of these texts", "stop"),
        ("begin messages again", "start"),
        ("you can text me again", "start"),
        ("opt me back in", "start"),
    ],
)
def test_an_unmistakable_opt_out_is_heard_whatever_is_being_asked(
    text: str, act: str, asked: str | None
) -> None:
    heard = read_act(text, asked)
    assert heard is not None
    assert heard.act == act


@pytest.mark.parametrize(
    "text",
    [
        "stop texting me about rent and fix the boiler",
        "wrong number, stop texting",
        "don't text me, ring me",
        "remove me from the tenancy",
        "take me off the list",
        "stop it",
        "sign me up",
        "delete my number",
    ],
)
def test_an_opt_out_with_more_in_it_or_another_meaning_stays_a_matter(text: str) -> None:
    assert read_act(text, "offer") is None


def test_a_stop_in_another_language_is_heard_beside_a_please() -> None:
    heard = read_act("stopiwch plis")
    assert heard is not None
    assert heard.act == "stop"
