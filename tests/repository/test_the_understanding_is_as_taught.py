"""The encoder that is committed was taught on the lines that are committed, and is small enough."""

from __future__ import annotations

from conversations.understanding.pipeline import MODEL
from training.train import stale

MOST_MEGABYTES = 25


def test_it_was_taught_on_the_lines_as_they_are_now() -> None:
    assert not stale(), "training/ has changed since: run `redress train` and commit the result"


def test_it_stays_small_enough_to_be_cloned_with_the_code() -> None:
    size = sum(file.stat().st_size for file in MODEL.iterdir())
    assert size < MOST_MEGABYTES * 10**6
