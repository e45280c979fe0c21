"""`redress clock`: every date that follows from when a complaint came, each with its reasons."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import click

from assistant.cli import WrongUse
from cases.blocked import Blocked
from cases.dates import LONDON, uk_date
from cases.deadline import Deadline, Duty
from cases.deadlines import ClockFacts, deadlines
from cases.extensions import over_cap
from cases.nations import Nation
from cases.policy import Policy
from cases.policy_packs import Packs, PolicyWrong, load
from policies import FOLDER

YEARS = range(1900, 2200)
MOST_DAYS = 1000
"""Working days that can be added: far beyond any policy, and still within the calendar."""


@click.command()
@click.option("--landlord", required=True, help="The landlord's short name, like hpg.")
@click.option("--nation", help="England or Scotland, where the landlord is in both.")
@click.option("--received", required=True, help="When it came; for stage 2, when that was asked.")
@click.option("--acknowledged", help="When a person acknowledged it.")
@click.option("--stage", type=click.Choice(["1", "2"]), default="1", show_default=True)
@click.option(
    "--extended",
    type=click.IntRange(1, MOST_DAYS),
    help="Working days added to the response.",
)
@click.option(
    "--policies",
    envvar="REDRESS_POLICIES",
    type=click.Path(path_type=Path),
    hidden=True,
)
@click.option("--json", "as_json", is_flag=True, help="For another program to read.")
def clock(
    landlord: str,
    nation: str | None,
    received: str,
    acknowledged: str | None,
    stage: str,
    extended: int | None,
    policies: Path | None,
    as_json: bool,
) -> None:
    """Every date that follows, with the rule it comes from and its working.

    Times are like 2026-11-26T18:42+00:00; without an offset they are UK time, and a date alone
    is enough.
    """
    came = instant("received", received)
    answered = instant("acknowledged", acknowledged) if acknowledged else None
    if answered and answered < came:
        raise WrongUse(f"It cannot be acknowledged ({acknowledged}) before it came ({received}).")
    policy = policy_for(landlord, nation, uk_date(came), policies)
    warn(over_cap(int(stage), extended or 0, policy))
    facts = facts_of(int(stage), came, answered, extended or 0)
    found = deadlines(facts, policy)
    click.echo(as_rows(found) if as_json else as_table(found, policy))


def instant(name: str, text: str) -> datetime:
    """The instant that somebody typed; without an offset it is read as UK time."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as wrong:
        example = "2026-11-26T18:42+00:00"
        raise WrongUse(
            f"--{name} {text} is not a date or time; write it like {example}."
        ) from wrong
    if when.year not in YEARS:
        raise WrongUse(f"--{name} {text} is in no year that we count working days in.")
    return when if when.tzinfo else when.replace(tzinfo=LONDON)


def policy_for(landlord: str, nation: str | None, on: date, folder: Path | None) -> Policy:
    """The landlord's policy on that day, from the folder given or the one that comes with us."""
    try:
        where = Nation(nation) if nation else None
        return packs_in(folder or FOLDER).policy(landlord, on, where)
    except PolicyWrong as wrong:
        raise WrongUse(f"{wrong}.") from wrong
    except ValueError as wrong:
        raise WrongUse(f"{nation} is not a nation; say England or Scotland.") from wrong


@cache
def packs_in(folder: Path) -> Packs:
    """The policies of a folder, read once however often this process is asked."""
    return load(folder)


def facts_of(
    stage: int, came: datetime, acknowledged: datetime | None, extended: int
) -> ClockFacts:
    """The facts of one stage as the command line gives them."""
    came = came.astimezone(UTC)
    if stage == 1:
        return ClockFacts(received_at=came, acknowledged_at=acknowledged, extension_wd=extended)
    return ClockFacts(
        stage2_requested_at=came,
        stage2_acknowledged_at=acknowledged,
        stage2_extension_wd=extended,
    )


def warn(refused: Blocked | None) -> None:
    """Beyond the cap the dates are still worked out, and the rule is said."""
    if refused:
        click.echo(f"{refused.reason} ({', '.join(refused.rules)})", err=True)


def as_rows(found: Iterable[Deadline]) -> str:
    """The JSON list that other programs read."""
    rows = [
        {
            "name": deadline.name,
            "due": deadline.due_text,
            "rule": deadline.rule,
            "basis": deadline.basis,
            "why": deadline.why,
        }
        for deadline in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def as_table(found: Iterable[Deadline], policy: Policy) -> str:
    """For a person at a terminal: the date first, under it the working and the sentence."""
    lines = [f"{policy.landlord.name}, {policy.nation}, policy {policy.version}"]
    for deadline in found:
        replaced = " (replaced)" if deadline.duty is Duty.REPLACED else ""
        rules = ", ".join((deadline.rule, *deadline.also_rules))
        lines += [
            "",
            f"{deadline.due:%a %d %b %Y}  {deadline.name}{replaced}",
            f"{'':17}{deadline.basis} ({rules})",
            f"{'':17}{deadline.why}",
        ]
    return "\n".join(lines)
