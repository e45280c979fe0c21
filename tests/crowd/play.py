"""One conversation of the crowd: everything in it follows from its seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from traceback import format_exc

from assistant.receive import Reader
from storage.database import Database
from tests.crowd.life import Life
from tests.crowd.plans import PLANS
from tests.crowd.promises import PROMISES, BrokenPromise
from tests.crowd.town import Town, empty

LANDLORDS = ("demo", "pfp-e", "pfp-s", "tha", "hpg", "h21")
FIRST_DAY = datetime(2026, 6, 1, tzinfo=UTC)
DAYS = 300


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one: the messages people wrote, all that was said, the promise that broke."""

    seed: int
    plan: str
    turns: int
    transcript: str
    promise: str = ""


def told(one: Played) -> str:
    """A conversation for a person to read: the seed, the promise that was broken, every message."""
    broken = f": BROKEN PROMISE {one.promise}" if one.promise else ""
    return f"\n=== SEED={one.seed} ({one.plan}){broken}\n{one.transcript}\n"


def landlord_of(seed: int) -> str:
    """Whose residents this conversation is with."""
    return LANDLORDS[seed % len(LANDLORDS)]


def play(seed: int, database: Database, reader: Reader, policies: Path) -> Played:
    """Live one plan in an empty town. Any other error counts as a broken promise too."""
    chance = Random(f"crowd {seed}")
    plan = _plan(chance)
    begins = FIRST_DAY + timedelta(days=chance.randrange(DAYS), minutes=chance.randrange(1440))
    empty(database)
    town = Town(landlord_of(seed), begins, database, reader, policies)
    life = Life(town, chance, [promise() for promise in PROMISES])
    name = plan.__module__.rpartition(".")[2]
    try:
        plan(life)
    except BrokenPromise as broken:
        return Played(seed, name, life.turns, "\n".join(life.told), str(broken))
    except Exception as error:
        # A message that brings an error is a message without an answer.
        how = f"{type(error).__name__}: {error}\n{format_exc(limit=-6)}"
        return Played(seed, name, life.turns, "\n".join(life.told), how)
    return Played(seed, name, life.turns, "\n".join(life.told))


def _plan(chance: Random) -> Callable[[Life], None]:
    plans = list(PLANS)
    return chance.choices(plans, [PLANS[plan] for plan in plans])[0]
