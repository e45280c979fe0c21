"""`redress person`: what is held of somebody, read out or taken out, and who is on record."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from typing import IO

    from sqlalchemy import Connection

    from assistant.erase_person import Plan

CONFIRM = "erase"
LEFT_OUT = {
    "no number": "there is no phone number in it.",
    "two names": "the number stands beside two names, so it proves neither.",
}


@click.group()
def person() -> None:
    """Somebody's rights over what is held of them; and the landlord's own record of numbers."""


def _whose(command: Callable[..., Any]) -> Callable[..., Any]:
    """The ways of saying who is meant, the same for both commands here."""
    several = click.option("--landlord", metavar="ID", help="Where several know the address.")
    by_case = click.option("--case", "reference", metavar="REF", help="The resident of this case.")
    return click.argument("address", required=False)(by_case(several(command)))


@person.command()
@_whose
@click.option("--format", "form", type=click.Choice(["json", "html"]), default="json")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file.")
def export(
    address: str | None, reference: str | None, landlord: str | None, form: str, out: Path | None
) -> None:
    """All that is held of a person, for somebody to check before they send it. Nothing is sent.

    ADDRESS is a phone number or the name of a chat.
    """
    from assistant.exporting.hand_over import hand_over
    from assistant.exporting.person_file import person_file
    from assistant.opened import opened
    from reports.file_pages import as_page
    from reports.written import as_json

    _must_name_one(address, reference)
    with opened() as (database, packs), database.begin() as connection:
        people = _people(connection, address, reference, landlord)
        whole = person_file(connection, packs, people, datetime.now(UTC))
    made = as_json(whole) if form == "json" else as_page("person", "", whole)
    hand_over(made, out)
    click.echo("A person must check it before it is sent: see what is marked.", err=True)


@person.command()
@_whose
@click.option("--dry-run", is_flag=True, help="Only say what would go and what would stay.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def erase(
    address: str | None, reference: str | None, landlord: str | None, dry_run: bool, yes: bool
) -> None:
    """Take out what may be taken out, and say what must stay, why and until when.

    ADDRESS is a phone number or the name of a chat. Exit code 1 says that something stays.
    """
    from assistant.erase_person import carry_out, plan
    from assistant.opened import opened

    _must_name_one(address, reference)
    now = datetime.now(UTC)
    with opened() as (database, packs):
        with database.begin() as connection:
            people = _people(connection, address, reference, landlord)
            found = plan(connection, packs, people, now)
        _tell(found, done=False)
        if not dry_run:
            _must_be_meant(yes)
            with database.begin() as connection:
                found = carry_out(connection, packs, people, now)
            _tell(found, done=True)
    if not found.whole:
        raise click.exceptions.Exit(1)


def _must_be_meant(yes: bool) -> None:
    from assistant.cli import Refusal

    if (
        not yes
        and click.prompt(f"Type {CONFIRM} to go on", default="", show_default=False) != CONFIRM
    ):
        raise Refusal("Nothing was taken out.")


@person.command(name="import")
@click.argument("file", type=click.File(encoding="utf-8-sig"))
@click.option("--landlord", metavar="ID", required=True, help="Whose record it is.")
def import_(file: IO[str], landlord: str) -> None:
    """Residents' numbers from the landlord's record: who may be asked for consent by text.

    FILE is CSV with the columns phone, name, home and postcode, all but phone as far as they are
    known; others are not read. Reading it again changes nothing. Exits 1 when a line was left out.
    """
    import sys

    from assistant.cli import WrongUse
    from assistant.from_the_record import NotARecord, keep, read_record
    from assistant.opened import opened, rules_today

    try:
        found, left_out = read_record(file)
    except (NotARecord, UnicodeDecodeError, csv.Error) as wrong:
        raise WrongUse("The file must be CSV in UTF-8 whose first line names phone.") from wrong
    with opened() as (database, packs):
        of = rules_today(packs, landlord.lower()).id
        hidden = not sys.stderr.isatty()
        with (
            database.begin() as connection,
            click.progressbar(found, label="Reading", file=sys.stderr, hidden=hidden) as rows,
        ):
            for one in rows:
                keep(connection, of, one)
    for missed in left_out:
        click.echo(f"Line {missed.line}: {LEFT_OUT[missed.why]}", err=True)
    click.echo(f"Numbers on record: {len(found)}. Lines left out: {len(left_out)}.")
    sys.exit(1 if left_out else 0)


def _tell(found: Plan, *, done: bool) -> None:
    """What goes, and a sentence for each thing that stays."""
    from reports.pages import page

    click.echo(page("erased.txt", plan=found, done=done), nl=False)


def _must_name_one(address: str | None, reference: str | None) -> None:
    from assistant.cli import WrongUse

    if (address is None) == (reference is None):
        raise WrongUse("Give an address or --case, one of the two.")


def _people(
    connection: Connection, address: str | None, reference: str | None, landlord: str | None
) -> Sequence[int]:
    """The numbers of the one person who is meant, of one landlord."""
    from assistant.cli import Refusal

    if address is not None:
        return _at(connection, address, landlord)
    found = _resident(connection, str(reference).strip().upper(), landlord)
    if found is None:
        raise Refusal(f"Nobody is known to be the resident of {reference}: give their number.")
    return [found]


def _at(connection: Connection, address: str, landlord: str | None) -> Sequence[int]:
    from assistant.cli import Refusal
    from assistant.desk.numbers import e164
    from storage.person_records import people_at

    of = landlord.lower() if landlord else None
    value = address.strip()
    found = people_at(connection, value, of) or people_at(connection, e164(value) or value, of)
    landlords = sorted({row.landlord for row in found})
    if not found:
        raise Refusal("Nobody is known at that address.")
    if len(landlords) > 1:
        raise Refusal(f"Several know it: say whose with --landlord: {', '.join(landlords)}.")
    return [row.person_id for row in found]


def _resident(connection: Connection, reference: str, landlord: str | None) -> int | None:
    """Whom the case is about; where nobody acts for anybody, that is whoever wrote."""
    from assistant.cli import Refusal
    from storage.case_lookup import cases_by_reference
    from storage.case_pages import consent_of, contacts

    found = cases_by_reference(connection, reference, landlord)
    if len(found) != 1:
        why = (
            "Two landlords have it: say which with --landlord."
            if found
            else "There is no such case."
        )
        raise Refusal(why)
    (case,) = found
    if case.person_id is None and consent_of(connection, case.id) is None:
        return int(contacts(connection, [case.address_id])[case.address_id].person_id)
    return None if case.person_id is None else int(case.person_id)
