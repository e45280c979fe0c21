"""Landlords' policies read from their folder.

A landlord is `<folder>/<id>/<valid-from>.toml`, laid over its nation's default of the same or
an earlier date, so a version always means the same rules.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cases.nations import Nation
from cases.policy import Policy

DEFAULTS = {Nation.ENGLAND: "default", Nation.SCOTLAND: "default-scotland"}
"""Which folder each nation's law is in; a nation that is not here cannot have a landlord yet."""
NOT_LANDLORDS = {*DEFAULTS.values(), "calendars"}

Table = dict[str, Any]


class PolicyWrong(ValueError):
    """A policy cannot be used: which file, which key, and the reason in words."""

    def __init__(self, file: Path | str, key: str, reason: str) -> None:
        """`key` is dotted, and empty where the whole file is meant."""
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file, self.key, self.reason = file, key, reason


@dataclass(frozen=True)
class Packs:
    """Every landlord's policies, each list from the oldest to the newest."""

    _by_landlord: Mapping[str, tuple[Policy, ...]]

    def landlords(self) -> tuple[str, ...]:
        """The ids of all landlords, in order."""
        return tuple(sorted(self._by_landlord))

    def policy(self, landlord: str, on: date, nation: Nation | None = None) -> Policy:
        """The policy in force on a date; the oldest one for any date before it.

        `landlord` is an id in any case, or a group's name beside the `nation`. PolicyWrong when
        there is no such landlord there.
        """
        versions = self._by_landlord.get(landlord) if nation is None else None
        versions = versions or self._by_landlord[self._id_of(landlord, nation)]
        begun = [policy for policy in versions if policy.valid_from <= on]
        return begun[-1] if begun else versions[0]

    def version(self, version: str) -> Policy:
        """The policy that a case began under, by the name it kept."""
        landlord, _, _ = version.partition("@")
        for policy in self._by_landlord.get(landlord, ()):
            if policy.version == version:
                return policy
        raise PolicyWrong("policies", version, "there is no such version of a policy")

    def _id_of(self, landlord: str, nation: Nation | None) -> str:
        newest = [policies[-1] for policies in self._by_landlord.values()]
        found = [policy.id for policy in newest if _is_meant(policy, landlord, nation)]
        if len(found) == 1:
            return found[0]
        if found:
            raise PolicyWrong("policies", landlord, f"say which nation, or {' or '.join(found)}")
        where = f" in {nation}" if nation else ""
        known = ", ".join(self.landlords())
        raise PolicyWrong("policies", landlord, f"no such landlord{where}; there are {known}")


def load(folder: Path) -> Packs:
    """Reads and checks every landlord under `folder`; PolicyWrong names what is wrong and where."""
    one_off_days = read_one_off_days(folder / "calendars" / "one_off_days.toml")
    landlords = [at for at in sorted(folder.iterdir()) if _is_landlord(at)]
    if not landlords:
        raise PolicyWrong(folder, "", "no landlord has a folder here")
    return Packs({at.name: _versions(at, one_off_days) for at in landlords})


def read_one_off_days(file: Path) -> dict[Nation, frozenset[date]]:
    """Days off by proclamation, by nation, from their dated file."""
    days: dict[Nation, frozenset[date]] = {}
    for name, rows in _read(file).items():
        try:
            days[Nation(name)] = frozenset(row["day"] for row in rows)
        except (ValueError, KeyError, TypeError) as wrong:
            raise PolicyWrong(file, name, "each nation needs rows with a `day`") from wrong
    return days


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


def _is_meant(policy: Policy, landlord: str, nation: Nation | None) -> bool:
    wanted = landlord.strip().casefold()
    named = wanted in (policy.id, policy.landlord.group)
    return named and nation in (None, policy.nation)


def _is_landlord(at: Path) -> bool:
    return at.is_dir() and at.name not in NOT_LANDLORDS and any(at.glob("*.toml"))


def _versions(landlord: Path, one_off_days: Mapping[Nation, frozenset[date]]) -> tuple[Policy, ...]:
    files = sorted(landlord.glob("*.toml"))
    return tuple(_policy(file, one_off_days) for file in files)


def _policy(file: Path, one_off_days: Mapping[Nation, frozenset[date]]) -> Policy:
    valid_from = _date_of(file)
    own = _read(file)
    nation = _nation_of(file, own)
    default = _default_for(file, nation, valid_from)
    facts = {
        "id": file.parent.name,
        "valid_from": valid_from,
        "one_off_days": one_off_days.get(nation, frozenset()),
    }
    try:
        return Policy.model_validate(merged(merged(_read(default), own), facts))
    except ValidationError as wrong:
        first = wrong.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PolicyWrong(file, key, first["msg"]) from wrong


def _default_for(file: Path, nation: Nation, valid_from: date) -> Path:
    folder = file.parent.parent / DEFAULTS[nation]
    begun = [at for at in sorted(folder.glob("*.toml")) if _date_of(at) <= valid_from]
    if not begun:
        raise PolicyWrong(file, "", f"{folder.name} has nothing for so early a date")
    return begun[-1]


def _nation_of(file: Path, own: Table) -> Nation:
    try:
        nation = Nation(own["landlord"]["nation"])
    except (KeyError, TypeError, ValueError) as wrong:
        raise PolicyWrong(file, "landlord.nation", "say which nation this policy is for") from wrong
    if nation not in DEFAULTS:
        raise PolicyWrong(file, "landlord.nation", f"there is no default policy for {nation} yet")
    return nation


def _date_of(file: Path) -> date:
    try:
        return date.fromisoformat(file.stem)
    except ValueError as wrong:
        raise PolicyWrong(file, "", "a policy's file is named after its first day") from wrong


def _read(file: Path) -> Table:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as wrong:
        raise PolicyWrong(file, "", "there is no such file") from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise PolicyWrong(file, "", f"is not TOML that can be read: {wrong}") from wrong
