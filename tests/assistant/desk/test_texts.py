"""What the desk says carries what the rules demand of it."""

from __future__ import annotations

import pytest

from cases.letters import REQUIRED, missing
from conversations.texts.desk import TEXTS
from conversations.texts.text import Text


@pytest.mark.parametrize(
    "text", [text for text in TEXTS if text.kind in REQUIRED], ids=lambda t: t.name
)
def test_each_letter_carries_all_that_its_kind_must(text: Text) -> None:
    assert missing(text.kind, text.carries) == ()


@pytest.mark.parametrize("text", TEXTS, ids=lambda t: t.name)
def test_each_promise_is_in_the_words(text: Text) -> None:
    for token, piece in text.carries.items():
        assert piece in text.words, token


@pytest.mark.parametrize("text", TEXTS, ids=lambda t: t.name)
def test_none_uses_words_that_belong_to_no_stage(text: Text) -> None:
    assert not any(word in text.words.lower() for word in ("formal", "stage 0", "sorry you feel"))
