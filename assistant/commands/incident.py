"""`redress incident`: the landlord cannot do what it should, and people are told so (HOC-8.5)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cases.policy import Policy

DAY = click.DateTime(formats=["%Y-%m-%d"])
LANDLORD = click.option("--landlord", required=True, help="The landlord's short name, like demo.")
WRONG = {
    "incident_words": "Say what happened, as residents will read it: --words.",
    "incident_words_long": "Say it in 240 characters: it goes out by text.",
    "incident_since": "--since is today or a day before.",
    "incident_back_on": "--back-on is today or a day that is still to come.",
    "incident_given_by": "Say who gives this notice: --by.",
    "incident_on_already": "An incident is on already: end it first.",
    "no_incident": "No incident is on.",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One landlord's database and rules, now."""

    connection: Connection
    policy: Policy
    now: datetime


@click.group()
def incident() -> None:
    """Tell residents that the landlord cannot work as usual, and when it will again.

    Complaints are taken as always, and no date moves because of it.
    """


@incident.command()
@LANDLORD
@click.option("--words", required=True, help="One or two sentences that residents will read.")
@click.option("--since", type=DAY, required=True, help="The day it began, like 2026-11-20.")
@click.option("--back-on", type=DAY, required=True, help="The day you hope to be back to normal.")
@click.option("--by", required=True, help="Who gives this notice.")
def start(landlord: str, words: str, since: datetime, back_on: datetime, by: str) -> None:
    """Begin one; staff get tasks to tell the Ombudsman and whoever is affected."""
    from assistant import incidents

    notice = incidents.Notice(words, since.date(), back_on.date(), by)
    with _at(landlord) as here:
        incidents.start(here.connection, here.policy, notice, here.now)
    click.echo(f"It is on: everybody who writes to {landlord} is told once.")


@incident.command()
@LANDLORD
@click.option("--by", default="", help="Who says that it is over.")
def end(landlord: str, by: str) -> None:
    """End the one that is on."""
    from assistant import incidents

    with _at(landlord) as here:
        incidents.end(here.connection, here.policy, here.now, by=by)
    click.echo("It is over: nobody is told any more.")


@incident.command()
@LANDLORD
def show(landlord: str) -> None:
    """Show the one that is on."""
    from storage.incidents import incident_on

    with _at(landlord) as here:
        on = incident_on(here.connection, landlord)
    if on is None:
        click.echo(WRONG["no_incident"])
        return
    click.echo(on.words)
    click.echo(
        f"Since {on.since}, back to normal hoped for on {on.back_on}; given by {on.given_by}."
    )


@incident.command()
@LANDLORD
def affected(landlord: str) -> None:
    """List the open cases with a date before it is over, the next due first."""
    from assistant import incidents
    from cases.dates import uk_date
    from storage.incidents import incident_on

    with _at(landlord) as here:
        on = incident_on(here.connection, landlord)
        cases = incidents.affected(here.connection, on, here.now) if on else ()
    if on is None:
        click.echo(WRONG["no_incident"])
    for case in cases:
        click.echo(f"{case.reference}  {uk_date(case.next_due)}  {case.next_due_name}")
    if on and not cases:
        click.echo("No open case has a date in that time.")


@contextmanager
def _at(landlord: str) -> Iterator[Place]:
    """The landlord's rules and one transaction; what is refused is told in sentences."""
    from assistant.incidents import IncidentRefused
    from assistant.opened import opened, rules_today

    with opened() as (database, packs):
        policy = rules_today(packs, landlord)
        try:
            with database.begin() as connection:
                yield Place(connection, policy, datetime.now(UTC))
        except IncidentRefused as refused:
            raise click.ClickException("\n".join(WRONG[one] for one in refused.names)) from refused
