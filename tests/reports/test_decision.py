"""What was decided is what the officer picked; only older answers are read for it (HOC-9.7)."""

from __future__ import annotations

import pytest

from reports.decision import outcome_in, outcome_of


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Upheld", "upheld"),
        ("We uphold your complaint in full.", "upheld"),
        ("Your complaint is upheld", "upheld"),
        ("Partly upheld", "partly_upheld"),
        ("We have partially upheld your complaint", "partly_upheld"),
        ("Upheld in part", "partly_upheld"),
        ("Part-upheld", "partly_upheld"),
        ("Not upheld", "not_upheld"),
        ("We do not uphold your complaint", "not_upheld"),
        ("Your complaint has not been upheld.", "not_upheld"),
        ("We couldn't uphold this", "not_upheld"),
        ("The repair is upheld, the calls are not upheld.", "partly_upheld"),
        ("You were right, and we are sorry.", "in_other_words"),
        ("We will hold up the work until you are back", "in_other_words"),
    ],
)
def test_an_outcome_is_what_the_words_say(words: str, outcome: str) -> None:
    assert outcome_of(words) == outcome


@pytest.mark.parametrize(
    ("kept", "outcome"),
    [
        ({"outcome": "partly_upheld", "decision": "Not upheld"}, "partly_upheld"),
        ({"outcome": "resolved", "decision": "We agreed on it"}, "resolved"),
        ({"decision": "Not upheld"}, "not_upheld"),
        ({"outcome": "", "decision": "Upheld"}, "upheld"),
        ({"outcome": "gladly", "decision": "You were right"}, "in_other_words"),
        ({}, ""),
    ],
)
def test_what_was_picked_counts_before_any_words(kept: dict[str, str], outcome: str) -> None:
    assert outcome_in(kept) == outcome
