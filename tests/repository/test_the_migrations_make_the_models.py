"""One line of migrations, and at its end the very tables that the code describes."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

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


def test_the_newest_migration_can_be_undone_and_done_again(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0009")
        columns = {one["name"]: one for one in inspect(connection).get_columns("attachment")}
        assert "added_by" not in columns
        assert not columns["inbox_id"]["nullable"]
        command.upgrade(config, "head")
        context = MigrationContext.configure(connection, opts={"include_name": ours})
        assert compare_metadata(context, metadata) == []
