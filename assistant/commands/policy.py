"""`redress policy check`: landlords' policies held against the Code and the SPSO's procedure."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from assistant.cli import WrongUse
from cases.contacts import Contacts, load_contacts
from cases.dates import uk_date
from cases.policy_check.check import Finding, Level, Subject
from cases.policy_check.checks import check_policy
from cases.policy_packs import PolicyWrong
from cases.stated_packs import StatedPack, pack_files, read_stated
from policies import FOLDER

COLOURS = {Level.FAIL: "red", Level.WARN: "yellow", Level.INFO: "blue"}


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: what it is and what was found, or why it cannot be read or run."""

    file: Path
    pack: StatedPack | None
    findings: tuple[Finding, ...]
    wrong: PolicyWrong | None

    @property
    def fails(self) -> bool:
        """Whether it may not be run as it is."""
        return self.wrong is not None or any(one.level is Level.FAIL for one in self.findings)


@click.group()
def policy() -> None:
    """Landlords' policies: what is wrong with them, and what is run instead."""


@policy.command()
@click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path)
)
@click.option("--policies", envvar="REDRESS_POLICIES", type=click.Path(path_type=Path), hidden=True)
@click.option("--json", "as_json", is_flag=True, help="For another program to read.")
def check(paths: tuple[Path, ...], policies: Path | None, as_json: bool) -> None:
    """Check packs against the Code and the SPSO's procedure; exit 1 when one fails.

    PATH is a pack, a landlord's folder or a folder of landlords. Without one, every pack that is
    run is checked. What landlords have published is in policies/as-written.
    """
    folder = policies or FOLDER
    contacts = load_contacts(_first_there(folder / "contacts.toml", FOLDER / "contacts.toml"))
    checked = [_checked(file, folder, contacts) for file in _files(paths or (folder,))]
    click.echo(_as_json(checked) if as_json else "\n\n".join(map(_as_text, checked)))
    for one in checked:
        if one.wrong:
            click.echo(str(one.wrong), err=True)
    sys.exit(1 if any(one.fails for one in checked) else 0)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        found = pack_files(path)
        if not found:
            raise WrongUse(f"There is no pack in {path}; one is named after its first day.")
        yield from found


def _first_there(*files: Path) -> Path:
    return next((file for file in files if file.exists()), files[0])


def _checked(file: Path, folder: Path, contacts: Contacts) -> Checked:
    try:
        pack = read_stated(file, folder)
    except PolicyWrong as wrong:
        return Checked(file, None, (), wrong)
    today = uk_date(datetime.now(UTC))
    findings = check_policy(Subject(pack.policy, pack.nation, contacts, today))
    return Checked(file, pack, findings, pack.refused)


def _as_json(checked: Iterable[Checked]) -> str:
    return json.dumps([_row(one) for one in checked], indent=2, ensure_ascii=False)


def _row(one: Checked) -> dict[str, object]:
    return {
        "pack": str(one.file),
        "landlord": _landlord(one),
        "nation": one.pack.nation if one.pack else None,
        "as_written": one.pack.policy.as_written if one.pack else None,
        "wrong": {"key": one.wrong.key, "reason": one.wrong.reason} if one.wrong else None,
        "findings": [
            {
                "id": found.id,
                "level": found.level,
                "rules": found.rules,
                "key": found.key,
                "found": found.found,
                "sentence": found.sentence,
                "safe": found.safe,
            }
            for found in one.findings
        ],
    }


def _as_text(one: Checked) -> str:
    """For a person at a terminal: each finding with its rules, under it what to run instead."""
    if one.pack is None:
        return f"{one.file}\n  cannot be read"
    how = "as written" if one.pack.policy.as_written else "as run"
    lines = [click.style(f"{_landlord(one)}, {one.pack.nation}, {how}", bold=True), f"  {one.file}"]
    for found in one.findings:
        level = click.style(f"{found.level:<4}", fg=COLOURS[found.level])
        rules = f" ({', '.join(found.rules)})" if found.rules else ""
        lines += [f"  {level} {found.id}  {found.sentence}{rules}", f"{'':14}{found.safe}"]
    counts = Counter(found.level for found in one.findings)
    return "\n".join([*lines, "  " + ", ".join(f"{counts[level]} {level}" for level in Level)])


def _landlord(one: Checked) -> str:
    """The landlord's name; a default has none but its folder's."""
    named = one.pack.policy.landlord if one.pack else None
    return named.name if named else one.file.parent.name
