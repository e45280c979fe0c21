"""The sentences that say why a date is what it is."""

from __future__ import annotations

import re

import pytest

from cases.why import WHY, why

LONGEST_SENTENCE = 20
"""Words; the plain-words rule of thumb."""
NEVER = re.compile(r"\b(formal|informal|stage 0|pursuant|regarding|statutory|compensation)\b", re.I)


@pytest.mark.parametrize("name", sorted(WHY))
def test_each_sentence_is_short_plain_and_complete(name: str) -> None:
    text = why(name, 5)
    assert "{" not in text
    assert text.endswith(".")
    assert not NEVER.search(text)
    for sentence in text.split(". "):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_a_sentence_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        why("unheard_of")
