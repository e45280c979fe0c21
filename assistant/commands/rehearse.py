"""`redress rehearse`: play scenarios on a throw-away database and compare."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, one object a scenario.")
@click.option(
    "--only", metavar="ID,...", default="", help="Play only the scenarios with these ids."
)
@click.option(
    "--policies",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another folder of landlords' rules, to try a change before it goes live.",
)
@click.option(
    "--effort",
    is_flag=True,
    help="Only count how many messages a plain complaint takes; takes transcripts too.",
)
def rehearse(
    files: tuple[Path, ...], as_json: bool, only: str, policies: Path | None, effort: bool
) -> None:
    """Play scenarios from Markdown, JSON or YAML; exit 1 when one differs from what it expects."""
    if effort:
        sys.exit(_effort(files, policies, as_json=as_json))
    # Imported only when it runs: the command's help needs none of it.
    from assistant.core import POLICIES
    from assistant.rehearse.databases import throw_away_databases
    from assistant.rehearse.play import play
    from assistant.rehearse.read import scenarios_in
    from assistant.rehearse.scenario import ScenarioWrong
    from assistant.rehearse.table import as_table
    from conversations.understanding.reader import load

    wanted = {name.strip() for name in only.split(",") if name.strip()}
    try:
        found = [scenario for file in files for scenario in scenarios_in(file)]
    except ScenarioWrong as wrong:
        raise click.UsageError(str(wrong)) from wrong
    scenarios = [one for one in found if not wanted or one.id in wanted]
    if not scenarios:
        raise click.UsageError("There is no scenario in there to play.")
    reader, outcomes = load(), []
    with throw_away_databases() as databases:
        bar = click.progressbar(scenarios, label="Rehearsing", file=sys.stderr)
        with bar:
            for scenario in bar:
                with databases.fresh() as database:
                    outcomes.append(play(scenario, database, reader, policies or POLICIES))
    click.echo(
        json.dumps(outcomes, indent=2, ensure_ascii=False, default=str)
        if as_json
        else as_table(outcomes)
    )
    sys.exit(1 if any(outcome["differences"] for outcome in outcomes) else 0)


def _effort(files: tuple[Path, ...], policies: Path | None, *, as_json: bool) -> int:
    """Print the messages that each plain complaint takes; 1 when a figure is above its bound."""
    from assistant.core import POLICIES
    from assistant.rehearse.databases import throw_away_databases
    from assistant.rehearse.effort import as_lines, as_objects, effort_in, is_too_much
    from assistant.rehearse.scenario import ScenarioWrong
    from conversations.understanding.reader import load

    reader = load()
    try:
        with throw_away_databases() as databases:
            bar = click.progressbar(files, label="Counting", file=sys.stderr)
            with bar:
                found = [
                    one
                    for file in bar
                    for one in effort_in(file, databases, reader, policies or POLICIES)
                ]
    except ScenarioWrong as wrong:
        raise click.UsageError(str(wrong)) from wrong
    told = json.dumps(as_objects(found), indent=2) if as_json else as_lines(found)
    click.echo(told)
    return 1 if is_too_much(found) else 0
