"""`redress migrate`: bring the database up to date."""

from __future__ import annotations

import click


@click.command()
def migrate() -> None:
    """Run the migrations that are missing; safe to run again, and by two at once."""
    from contextlib import ExitStack

    from assistant.settings import read_settings
    from assistant.settings_database import database_url
    from storage.database import connect
    from storage.migrate import migrate as bring_up_to_date

    with ExitStack() as closing:
        database = connect(database_url(read_settings(), closing))
        closing.callback(database.close)
        bring_up_to_date(database)
    click.echo("The database is up to date.")
