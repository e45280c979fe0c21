"""What was decided is read only where the words say it themselves."""

from __future__ import annotations

import pytest

from reports.decision import outcome_of


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
