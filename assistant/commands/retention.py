"""`redress retention`: what has been kept long enough is taken out."""

from __future__ import annotations

import click


@click.group()
def retention() -> None:
    """Keep cases and conversations as long as the landlord's pack says, and no longer."""


@retention.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be taken out.")
def run(dry_run: bool) -> None:
    """Take what people said out of every case and every conversation whose time is over.

    A legal hold, an open case or something that still waits for staff stops it.
    """
    from datetime import UTC, datetime

    from assistant import old_chats
    from assistant.opened import opened
    from assistant.retention import run as go_through

    now = datetime.now(UTC)
    with opened() as (database, packs):
        due = list(go_through(database, packs, lambda: now, dry=dry_run))
        chats = list(old_chats.run(database, packs, lambda: now, dry=dry_run))
    for one in due:
        click.echo(f"{one.landlord} {one.reference}: kept until {one.kept_until.isoformat()}")
    done = "would be taken out" if dry_run else "were taken out"
    click.echo(f"Cases that {done}: {len(due)}.")
    for policy, gone in chats:
        if gone:
            click.echo(
                f"{policy.id}, older than {policy.retention.chat_days} days and on no case, {done}: "
                f"conversations {gone.conversations}, messages {gone.messages}, "
                f"people {gone.people}."
            )
