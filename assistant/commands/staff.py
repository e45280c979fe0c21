"""`redress staff`: who may sign in to the desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import IO

    from sqlalchemy import Connection, Row

    from storage.database import Database

ROLES = ("officer", "manager")
SHORTEST = 12
"""Characters of a password; length is what keeps it from being guessed."""


@click.group()
def staff() -> None:
    """Add and change the people who may sign in."""


@staff.command()
@click.option("--landlord", required=True, help="The landlord's short name, like demo.")
@click.option("--email", required=True)
@click.option("--name", required=True, help="As residents will read it.")
@click.option("--role", type=click.Choice(ROLES), default=ROLES[0], show_default=True)
@click.option(
    "--password-file",
    type=click.File(encoding="utf-8"),
    help="Read the password from a file (- is standard input) instead of asking for it.",
)
def add(landlord: str, email: str, name: str, role: str, password_file: IO[str] | None) -> None:
    """Add somebody who may sign in at a landlord."""
    from assistant.desk.passwords import hashed
    from storage.staff import add_staff, staff_with_email

    _must_be_landlord(landlord)
    password = _password(password_file)
    with _database() as database, database.begin() as connection:
        if any(row.landlord == landlord for row in staff_with_email(connection, email)):
            raise click.ClickException(f"{email} is there already at {landlord}.")
        add_staff(connection, landlord, email, name, role, hashed(password))
    click.echo(f"{name} may sign in with {email}.")


@staff.command()
@click.option("--landlord", required=True, help="The landlord's short name.")
@click.option("--email", required=True)
@click.option("--password-file", type=click.File(encoding="utf-8"))
def password(landlord: str, email: str, password_file: IO[str] | None) -> None:
    """Set a new password for somebody, and sign them out everywhere."""
    from assistant.desk.passwords import hashed
    from storage.staff import set_password_hash, sign_out_everywhere

    new = _password(password_file)
    with _database() as database, database.begin() as connection:
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

    with _database() as database, database.begin() as connection:
        row = _the_member(connection, landlord, email)
        deactivate(connection, row.id)
    click.echo(f"{row.name} can no longer sign in.")


@staff.command(name="list")
@click.option("--landlord", required=True, help="The landlord's short name.")
def list_(landlord: str) -> None:
    """Show who may sign in at a landlord."""
    from storage.staff import staff_of

    with _database() as database, database.begin() as connection:
        rows = staff_of(connection, landlord)
    for row in rows:
        click.echo(f"{row.name} <{row.email}>, {row.role}")
    if not rows:
        click.echo(f"Nobody may sign in at {landlord} yet: see redress staff add --help.")


@contextmanager
def _database() -> Iterator[Database]:
    """The database of the settings, brought up to date."""
    from contextlib import ExitStack

    from assistant.settings import read_settings
    from assistant.wiring import database_url
    from storage.database import connect
    from storage.migrate import migrate

    with ExitStack() as closing:
        database = connect(database_url(read_settings(), closing))
        closing.callback(database.close)
        migrate(database)
        yield database


def _must_be_landlord(landlord: str) -> None:
    from assistant.settings import read_settings
    from cases.policy_packs import load
    from policies import FOLDER

    known = load(read_settings().policies or FOLDER).landlords()
    if landlord not in known:
        raise click.ClickException(
            f"There is no landlord {landlord}; there are {', '.join(known)}."
        )


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
