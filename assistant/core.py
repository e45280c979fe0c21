"""The heart of the assistant, put together: the same in production, in tests and in rehearsals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.jobs import Jobs
from assistant.receive import Reader, Receive
from assistant.say import Speaker
from assistant.standing_facts import StandingFacts
from cases.contacts import Contacts, load_contacts
from cases.policy_packs import Packs
from cases.policy_packs import load as load_packs
from storage.database import Database

POLICIES = Path(__file__).resolve().parent.parent / "policies"


@dataclass(frozen=True)
class Core:
    """What the journeys share. `clock` tells UTC, `chance` gives random bytes."""

    database: Database
    packs: Packs
    contacts: Contacts
    reader: Reader
    clock: Callable[[], datetime]
    chance: Callable[[int], bytes]
    jobs: Jobs
    standing: StandingFacts
    speaker: Speaker
    receive: Receive


def assemble(
    database: Database,
    reader: Reader,
    jobs: Jobs,
    clock: Callable[[], datetime],
    chance: Callable[[int], bytes],
    policies: Path = POLICIES,
) -> Core:
    """Put the core together over a migrated database."""
    packs = load_packs(policies)
    contacts = load_contacts(policies / "contacts.toml")
    standing = StandingFacts(contacts)
    speaker = Speaker(jobs, packs, standing)
    return Core(
        database=database,
        packs=packs,
        contacts=contacts,
        reader=reader,
        clock=clock,
        chance=chance,
        jobs=jobs,
        standing=standing,
        speaker=speaker,
        receive=Receive(database, packs, reader, speaker, clock, chance, jobs),
    )
