"""The settings' database, open and up to date, and every landlord's rules: what a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from assistant.cli import Refusal
from assistant.settings import read_settings
from assistant.settings_database import database_url
from cases.dates import uk_date
from cases.policy import Policy
from cases.policy_packs import Packs, load
from policies import FOLDER
from storage.database import Database, connect
from storage.migrate import migrate


@contextmanager
def opened() -> Iterator[tuple[Database, Packs]]:
    """Both, for as long as the command runs."""
    settings = read_settings()
    packs = load(settings.policies or FOLDER)
    with ExitStack() as closing:
        database = connect(database_url(settings, closing))
        closing.callback(database.close)
        migrate(database)
        yield database, packs


def rules_today(packs: Packs, landlord: str) -> Policy:
    """A landlord's rules in force today; whoever mistyped its name reads which there are."""
    if landlord not in packs.landlords():
        known = ", ".join(packs.landlords())
        raise Refusal(f"There is no landlord {landlord}; there are {known}.")
    return packs.policy(landlord, uk_date(datetime.now(UTC)))
