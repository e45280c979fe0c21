"""One line of migrations, and at its end the very tables that the code describes."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.database import Database
from storage.migrate import MIGRATIONS
from storage.tables import metadata


def ours(name: str | None, kind: str, parents: object) -> bool:
    return not (kind == "table" and str(name).startswith(("procrastinate_", "alembic_")))


def test_there_is_one_newest_migration() -> None:
    assert len(ScriptDirectory(str(MIGRATIONS)).get_heads()) == 1


def test_the_newest_migration_makes_the_tables_that_the_code_describes(database: Database) -> None:
    with database.begin() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": ours}
        )
        assert compare_metadata(context, metadata) == []
