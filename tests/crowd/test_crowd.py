"""A small crowd in every run of the tests; `make crowd` plays the whole of it.

`REDRESS_CROWD` says how many. A broken promise prints its seed: `make crowd SEED=...` plays that
conversation alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from conversations.understanding.reader import Reader
from storage.database import Database
from tests.crowd.plans import PLANS
from tests.crowd.play import LANDLORDS, landlord_of, play, told
from tests.crowd.town import policies_of

SIZE = int(os.environ.get("REDRESS_CROWD", "150"))
PARTS = 2
"""So that two processes share the work."""


@pytest.fixture(scope="module")
def rules() -> Iterator[dict[str, Path]]:
    """Each landlord's rules in a folder of their own."""
    with ExitStack() as kept:
        yield {name: kept.enter_context(policies_of(name)) for name in LANDLORDS}


@pytest.mark.parametrize("part", range(PARTS))
def test_no_promise_is_broken_over_a_crowd(
    part: int, database: Database, reader: Reader, rules: dict[str, Path]
):
    for seed in range(part, SIZE, PARTS):
        played = play(seed, database, reader, rules[landlord_of(seed)])
        assert not played.promise, told(played)


def test_a_conversation_is_the_same_each_time(
    database: Database, reader: Reader, rules: dict[str, Path]
):
    first, again = (play(1, database, reader, rules[landlord_of(1)]) for _ in range(2))
    assert first.turns > 0
    assert first == again


def test_every_plan_is_in_the_crowd():
    files = {file.stem for file in (Path(__file__).parent / "plans").glob("[a-z]*.py")}
    assert files == {plan.__module__.rpartition(".")[2] for plan in PLANS}
