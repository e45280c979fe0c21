"""The settings' database, open and up to date, and every landlord's rules: what a command works on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from assistant.settings import Settings, read_settings
from cases.policy_packs import Packs, load
from policies import FOLDER
from storage.database import Database, connect
from storage.migrate import migrate


@contextmanager
def opened(database_url: Callable[[Settings, ExitStack], str]) -> Iterator[tuple[Database, Packs]]:
    """Both, for as long as the command runs; `database_url` is the wiring's."""
    settings = read_settings()
    packs = load(settings.policies or FOLDER)
    with ExitStack() as closing:
        database = connect(database_url(settings, closing))
        closing.callback(database.close)
        migrate(database)
        yield database, packs
