"""A PostgreSQL of the rehearsal's own: migrated once, copied for each scenario, thrown away."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import embedded
from storage.database import Database, connect
from storage.embedded.databases import create_database
from storage.migrate import migrate

TEMPLATE = "rehearsal"
UNSAFE_AND_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Nothing here outlives the rehearsal."""


class Databases:
    """Hands out empty, migrated databases."""

    def __init__(self, server: embedded.EmbeddedServer):
        self._server = server
        self._numbers = itertools.count(1)
        database = connect(create_database(server, TEMPLATE))
        migrate(database)
        database.close()

    @contextmanager
    def fresh(self) -> Iterator[Database]:
        """A database of one scenario's own; it goes when the server does."""
        url = create_database(self._server, f"{TEMPLATE}_{next(self._numbers)}", TEMPLATE)
        database = connect(url, pool_size=2)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def throw_away_databases() -> Iterator[Databases]:
    """A server in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="redress-rehearsal-") as folder:
        data = Path(folder) / "postgres"
        with embedded.start(data, settings=UNSAFE_AND_FAST) as server:
            yield Databases(server)
