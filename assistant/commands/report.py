"""`redress report`: what complaints add up to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from cases.policy_packs import Packs
    from reports.known import Known
    from reports.period import Period
    from storage.database import Database

NAMES = {
    "annual": "The yearly report: figures by stage, outcome, refusal, clock, remedy, learning.",
    "board": "One page for the board and its Member Responsible for Complaints.",
    "themes": "What comes back: homes, matters, contractors, month by month.",
    "learning": "What complaints taught, with nobody in it, for panels and staff.",
    "log": "One row for each complaint, with its dates and clocks.",
}
USUAL = {"log": "csv"}
DAY = click.DateTime(formats=["%Y-%m-%d"])
LIST = "\b\n" + "\n".join(f"{name:<10}{help_}" for name, help_ in NAMES.items())


@click.command(
    help=f"""Make a report over a landlord's complaints. NAME is one of:

{LIST}

Without dates: annual is the last whole year from April, board the last quarter, the others the
last twelve months. CSV and JSON list the complaints behind each figure.
"""
)
@click.argument("name", type=click.Choice(list(NAMES)), metavar="NAME")
@click.option("--landlord", metavar="ID", help="Its short name; needed where there are several.")
@click.option("--from", "first", type=DAY, metavar="DATE", help="The first day, like 2026-04-01.")
@click.option("--to", "last", type=DAY, metavar="DATE", help="The last day, itself counted.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="text, or csv for the log.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file.")
@click.option("--with-homes", is_flag=True, help="themes: name the homes. Personal data.")
def report(
    name: str,
    landlord: str | None,
    first: datetime | None,
    last: datetime | None,
    form: str | None,
    out: Path | None,
    with_homes: bool,
) -> None:
    """Make a report."""
    from assistant.cli import WrongUse
    from assistant.exporting.hand_over import hand_over
    from assistant.opened import opened

    if with_homes and name != "themes":
        raise WrongUse("--with-homes belongs to the report themes.")
    now = datetime.now(UTC)
    period = _period(name, first, last, now)
    with opened() as (database, packs):
        known = _known(database, packs, _landlord(database, packs, landlord), period, now)
    made = _made(name, known, form or USUAL.get(name, "text"), with_homes=with_homes)
    hand_over(made, out)


def _period(name: str, first: datetime | None, last: datetime | None, now: datetime) -> Period:
    """The days asked for; one that was left out is the usual one, or today for the last."""
    from assistant.cli import WrongUse
    from cases.dates import uk_date
    from reports.catalogue import period_asked

    period = period_asked(
        name, first.date() if first else None, last.date() if last else None, uk_date(now)
    )
    if period.first > period.last:
        raise WrongUse(f"--from {period.first} comes after --to {period.last}.")
    return period


def _landlord(database: Database, packs: Packs, asked: str | None) -> str:
    from assistant.cli import WrongUse
    from storage.report_cases import landlords_with_cases

    known = packs.landlords()
    if asked is not None:
        if asked.lower() not in known:
            raise WrongUse(f"There is no landlord {asked}; there are {', '.join(known)}.")
        return asked.lower()
    with database.begin() as connection:
        there = list(landlords_with_cases(connection))
    if len(there) == 1:
        return there[0]
    if len(known) == 1:
        return known[0]
    raise WrongUse(f"Say whose with --landlord: {', '.join(there or known)}.")


def _known(database: Database, packs: Packs, landlord: str, period: Period, now: datetime) -> Known:
    from assistant.reporting.gather import gather

    with _progress() as told:
        return gather(database, packs, landlord, period, now, told=told)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; nothing where nobody sees it."""
    import sys

    hidden = not sys.stderr.isatty()
    with click.progressbar(length=1, label="Reading", file=sys.stderr, hidden=hidden) as bar:

        def told(done: int, of: int) -> None:
            bar.length = max(of, 1)
            bar.update(done - bar.pos)

        yield told


def _made(name: str, known: Known, form: str, *, with_homes: bool) -> str:
    from reports.catalogue import report as add_up
    from reports.written import written, written_log

    if name == "log":
        return written_log(known, form)
    return written(add_up(name, known, with_homes=with_homes), form)
