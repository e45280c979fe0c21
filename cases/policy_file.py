"""One landlord's file, laid over its nation's default of the same or an earlier date."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cases.nations import Nation
from cases.policy import Policy

DEFAULTS = {Nation.ENGLAND: "default", Nation.SCOTLAND: "default-scotland"}
"""Which folder each nation's law is in; a nation that is not here cannot have a landlord yet."""

Table = dict[str, Any]


class PolicyWrong(ValueError):
    """A policy cannot be used: which file, which key, and the reason in words."""

    def __init__(self, file: Path | str, key: str, reason: str) -> None:
        """`key` is dotted, and empty where the whole file is meant."""
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file, self.key, self.reason = file, key, reason


def load_policy(
    file: Path, folder: Path, one_off_days: Mapping[Nation, frozenset[date]] | None = None
) -> Policy:
    """One landlord's file over its nation's default in `folder`; PolicyWrong says what is wrong."""
    valid_from = date_of(file)
    own = read_table(file)
    nation = nation_of(file, own)
    default = read_table(default_for(folder, nation, valid_from, file))
    facts = {
        "id": file.parent.name,
        "valid_from": valid_from,
        "one_off_days": (one_off_days or {}).get(nation, frozenset()),
    }
    try:
        return Policy.model_validate(merged(merged(default, own), facts))
    except ValidationError as wrong:
        raise first_wrong(file, wrong) from wrong


def default_for(folder: Path, nation: Nation, on: date, file: Path) -> Path:
    """The nation's default that was in force then; `file` is who asked, for the refusal."""
    defaults = folder / DEFAULTS[nation]
    begun = [at for at in sorted(defaults.glob("*.toml")) if date_of(at) <= on]
    if not begun:
        raise PolicyWrong(file, "", f"{defaults.name} has nothing for so early a date")
    return begun[-1]


def nation_of(file: Path, own: Table) -> Nation:
    """The nation that a landlord's file is for; there is a default for each that is allowed."""
    try:
        nation = Nation(own["landlord"]["nation"])
    except (KeyError, TypeError, ValueError) as wrong:
        raise PolicyWrong(file, "landlord.nation", "say which nation this policy is for") from wrong
    if nation not in DEFAULTS:
        raise PolicyWrong(file, "landlord.nation", f"there is no default policy for {nation} yet")
    return nation


def date_of(file: Path) -> date:
    """The first day of a policy, from its file's name."""
    try:
        return date.fromisoformat(file.stem)
    except ValueError as wrong:
        raise PolicyWrong(file, "", "a policy's file is named after its first day") from wrong


def read_table(file: Path) -> Table:
    """What a TOML file holds."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as wrong:
        raise PolicyWrong(file, "", "there is no such file") from wrong
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise PolicyWrong(file, "", f"is not TOML that can be read: {wrong}") from wrong


def first_wrong(file: Path, wrong: ValidationError) -> PolicyWrong:
    """The first thing that a file's values were refused for, by its dotted key."""
    first = wrong.errors()[0]
    return PolicyWrong(file, ".".join(str(part) for part in first["loc"]), first["msg"])


def merged(under: Table, over: Table) -> Table:
    """`over` laid on `under`, table by table; a value or a list replaces."""
    result = dict(under)
    for key, value in over.items():
        below = result.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            result[key] = merged(below, value)
        else:
            result[key] = value
    return result
