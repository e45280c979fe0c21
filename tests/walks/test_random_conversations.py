"""Ten thousand conversations nobody planned: the promises hold in every turn of each.

`REDRESS_WALKS` says how many; `make walks` takes all of them.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from conversations.understanding.reader import load
from tests.walks.walk import Walk

WALKS = int(os.environ.get("REDRESS_WALKS", "1000"))
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_no_conversation_breaks_a_promise_whatever_the_words_are_taken_to_mean(part: int) -> None:
    for seed in range(part, WALKS, PARTS):
        chance = Random(seed)
        Walk(chance).go(turns=chance.randint(3, 25))


@pytest.mark.parametrize("part", range(PARTS))
def test_no_conversation_breaks_a_promise_as_the_reader_understands_it(part: int) -> None:
    reader = load()
    for seed in range(part, WALKS, PARTS):
        chance = Random(f"read {seed}")
        Walk(chance, reader).go(turns=chance.randint(3, 25))
