"""`redress retention`: what has been kept long enough is taken out."""

from __future__ import annotations

import click


@click.group()
def retention() -> None:
    """Keep cases as long as the landlord's pack says, and no longer."""


@retention.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be taken out.")
def run(dry_run: bool) -> None:
    """Take what people said out of every case whose time is over; a legal hold stops it."""
    from datetime import UTC, datetime

    from assistant.opened import opened
    from assistant.retention import run as go_through
    from assistant.wiring import database_url

    with opened(database_url) as (database, packs):
        due = list(go_through(database, packs, lambda: datetime.now(UTC), dry=dry_run))
    for one in due:
        click.echo(f"{one.landlord} {one.reference}: kept until {one.kept_until.isoformat()}")
    click.echo(f"{len(due)} {'would be' if dry_run else 'were'} taken out.")
