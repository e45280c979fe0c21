"""Policies read for the checker: as run over their nation's default, or as written by themselves.

A file that says `as_written = true` holds what a landlord has published, word for word right or
wrong. It is laid over nothing, for its silence matters, and the loader of landlords refuses it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from cases.nations import Nation
from cases.policy_check.stated import Stated
from cases.policy_file import (
    DEFAULTS,
    PolicyWrong,
    Table,
    date_of,
    default_for,
    first_wrong,
    load_policy,
    merged,
    nation_of,
    read_table,
)
from cases.policy_packs import AS_WRITTEN

NATION_OF_DEFAULT = {name: nation for nation, name in DEFAULTS.items()}


@dataclass(frozen=True, slots=True)
class StatedPack:
    """One file as the checker sees it; `refused` is why it could not be run as it is."""

    file: Path
    nation: Nation
    policy: Stated
    refused: PolicyWrong | None = None


def pack_files(place: Path) -> tuple[Path, ...]:
    """The packs at a path: a file itself, a landlord's folder, or a folder of landlords.

    What is as written is found only where its own folder is asked for. None is an empty tuple.
    """
    if place.is_file():
        return (place,)
    folders = [place] if any(_packs(place)) else sorted(place.iterdir())
    return tuple(file for folder in folders if folder.name != AS_WRITTEN for file in _packs(folder))


def read_stated(file: Path, defaults: Path) -> StatedPack:
    """One file, with the folder that defaults are taken from if there are none beside it.

    PolicyWrong with file, key and reason where not even the checker can make sense of it.
    """
    own = read_table(file)
    if file.parent.name in NATION_OF_DEFAULT:
        return StatedPack(file, NATION_OF_DEFAULT[file.parent.name], _stated(file, own))
    nation = nation_of(file, own)
    if own.get("as_written"):
        return StatedPack(file, nation, _stated(file, own, strange_keys="forbid"))
    folder = _folder_of_defaults(file, nation, defaults)
    default = read_table(default_for(folder, nation, date_of(file), file))
    return StatedPack(file, nation, _stated(file, merged(default, own)), _refused(file, folder))


def _packs(folder: Path) -> list[Path]:
    """Files that are named after a day; contacts and calendars are not."""
    return sorted(folder.glob("[0-9][0-9][0-9][0-9]-*.toml"))


def _stated(
    file: Path, table: Table, strange_keys: Literal["ignore", "forbid"] = "ignore"
) -> Stated:
    try:
        return Stated.model_validate(table, extra=strange_keys)
    except ValidationError as wrong:
        raise first_wrong(file, wrong) from wrong


def _refused(file: Path, folder: Path) -> PolicyWrong | None:
    try:
        load_policy(file, folder)
    except PolicyWrong as wrong:
        return wrong
    return None


def _folder_of_defaults(file: Path, nation: Nation, otherwise: Path) -> Path:
    beside = file.absolute().parent.parent
    return beside if (beside / DEFAULTS[nation]).is_dir() else otherwise
