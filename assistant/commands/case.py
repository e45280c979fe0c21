"""`redress case`: one case, read out whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click


@click.group()
def case() -> None:
    """One case and everything on it."""


@case.command()
@click.argument("reference", metavar="REF")
@click.option("--landlord", metavar="ID", help="Where two landlords have the same number.")
@click.option("--format", "form", type=click.Choice(["json", "html"]), default="json")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file.")
@click.option(
    "--files",
    type=click.Path(file_okay=False, path_type=Path),
    help="Copy the photos and files of the case into this folder.",
)
@click.option("--restricted", is_flag=True, help="Export a case that only one role may see.")
def export(
    reference: str,
    landlord: str | None,
    form: str,
    out: Path | None,
    files: Path | None,
    restricted: bool,
) -> None:
    """Everything on a case: words, dates, messages, letters, decisions, ledger. Personal data."""
    from assistant.cli import Refusal
    from assistant.exporting.case_file import case_file
    from assistant.exporting.file_copies import copy_files
    from assistant.exporting.hand_over import hand_over
    from assistant.opened import opened
    from reports.file_pages import as_page
    from reports.written import as_json
    from storage.case_lookup import cases_by_reference

    with opened() as (database, packs), database.begin() as connection:
        found = cases_by_reference(connection, reference.strip().upper(), landlord)
        if not found:
            raise Refusal(f"There is no case {reference}.")
        if len(found) > 1:
            of = ", ".join(row.landlord for row in found)
            raise Refusal(f"{reference} is a case of {of}: say which with --landlord.")
        (row,) = found
        if row.only_for and not restricted:
            raise Refusal(
                f"Only {row.only_for} may see {row.reference}: "
                "ask them, then give --restricted with their leave."
            )
        whole = case_file(connection, row, packs.version(row.policy_version), datetime.now(UTC))
        copied = copy_files(connection, row, files) if files else 0
    made = as_json(whole) if form == "json" else as_page("case", row.reference, whole)
    hand_over(made, out)
    if files:
        click.echo(f"{copied} files copied to {files}.", err=True)
