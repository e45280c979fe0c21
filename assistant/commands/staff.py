"""`redress staff`: who may sign in to the desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import IO

    from sqlalchemy import Connection, Row

    from cases.policy import Policy

SHORTEST = 12
"""Characters of a password; length is what keeps it from being guessed."""


@click.group()
def staff() -> None:
    """Add and change the people who may sign in."""


@staff.command()
@click.option("--landlord", required=True, help="The landlord's short name, like demo.")
@click.option("--email", required=True)
@click.option("--name", required=True, help="As residents will read it.")
@click.option(
    "--role",
    help="A role of the landlord's policy; else whoever it has deal with complaints.",
)
@click.option(
    "--password-file",
    type=click.File(encoding="utf-8"),
    help="Read the password from a file (- is standard input) instead of asking for it.",
)
def add(
    landlord: str, email: str, name: str, role: str | None, password_file: IO[str] | None
) -> None:
    """Add somebody who may sign in at a landlord."""
    from assistant.desk.passwords import hashed
    from assistant.opened import opened, rules_today
    from storage.staff import add_staff, staff_with_email

    with opened() as (database, packs):
        role = _role_in(rules_today(packs, landlord), role)
        password = _password(password_file)
        with database.begin() as connection:
            if any(row.landlord == landlord for row in staff_with_email(connection, email)):
                raise click.ClickException(f"{email} is there already at {landlord}.")
            add_staff(connection, landlord, email, name, role, hashed(password))
    click.echo(f"{name} may sign in with {email}, as {role}.")


@staff.command()
@click.option("--landlord", required=True, help="The landlord's short name.")
@click.option("--email", required=True)
@click.option("--password-file", type=click.File(encoding="utf-8"))
def password(landlord: str, email: str, password_file: IO[str] | None) -> None:
    """Set a new password for somebody, and sign them out everywhere."""
    from assistant.desk.passwords import hashed
    from storage.staff import set_password_hash, sign_out_everywhere

    new = _password(password_file)
    with _record() as connection:
        row = _the_member(connection, landlord, email)
        set_password_hash(connection, row.id, hashed(new))
        sign_out_everywhere(connection, row.id)
    click.echo(f"{row.name} has a new password.")


@staff.command()
@click.option("--landlord", required=True, help="The landlord's short name.")
@click.option("--email", required=True)
def remove(landlord: str, email: str) -> None:
    """End somebody's sign-in at once; what they did stays on record under their name."""
    from storage.staff import deactivate

    with _record() as connection:
        row = _the_member(connection, landlord, email)
        deactivate(connection, row.id)
    click.echo(f"{row.name} can no longer sign in.")


@staff.command()
@click.argument("email")
@click.option("--landlord", required=True, help="The landlord's short name.")
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="Like 2026-11-20."
)
@click.option("--what", required=True, help="What the training was.")
def trained(email: str, landlord: str, day: datetime, what: str) -> None:
    """Note that somebody was trained; `list` shows it (HOC-4.3)."""
    from storage.training import note_training

    now = datetime.now(UTC)
    if day.date() > now.date():
        raise click.ClickException("Give the day of a training that has taken place.")
    if not what.strip():
        raise click.ClickException("Say what the training was.")
    with _record() as connection:
        row = _the_member(connection, landlord, email)
        note_training(connection, row.id, day.date(), what.strip(), now)
    click.echo(f"Noted: {row.name}, {day.date()}, {what.strip()}.")


@staff.command(name="list")
@click.option("--landlord", required=True, help="The landlord's short name.")
def list_(landlord: str) -> None:
    """Show who may sign in at a landlord, and what each was trained in, the newest first."""
    from storage.staff import staff_of
    from storage.training import trainings_at

    with _record() as connection:
        rows = staff_of(connection, landlord)
        trainings = trainings_at(connection, landlord)
    of_each: defaultdict[int, list[Row]] = defaultdict(list)
    for one in trainings:
        of_each[one.staff_id].append(one)
    for row in rows:
        click.echo(f"{row.name} <{row.email}>, {row.role}")
        for one in of_each[row.id]:
            click.echo(f"    trained {one.trained_on}: {one.what}")
    if not rows:
        click.echo(f"Nobody may sign in at {landlord} yet: see redress staff add --help.")


@contextmanager
def _record() -> Iterator[Connection]:
    """One transaction on the database of the settings."""
    from assistant.opened import opened

    with opened() as (database, _), database.begin() as connection:
        yield connection


def _role_in(policy: Policy, wanted: str | None) -> str:
    """The role as the pack writes it: what somebody may decide hangs on it."""
    from cases.roles import has_role, titles

    if wanted is None:
        return policy.s1.decided_by
    known = titles(policy)
    found = next((title for title in known if has_role(title, wanted)), None)
    if found is None:
        has = ", ".join(known)
        raise click.ClickException(f"{policy.id} has no role {wanted}; it has {has}.")
    return found


def _the_member(connection: Connection, landlord: str, email: str) -> Row:
    from storage.staff import staff_with_email

    for row in staff_with_email(connection, email):
        if row.landlord == landlord:
            return row
    raise click.ClickException(f"Nobody at {landlord} signs in with {email}.")


def _password(file: IO[str] | None) -> str:
    """The password from a file or asked for twice; a short one is refused."""
    given = file.read().strip("\r\n") if file else _ask()
    if len(given) < SHORTEST:
        raise click.ClickException(f"A password needs at least {SHORTEST} characters.")
    return given


def _ask() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
