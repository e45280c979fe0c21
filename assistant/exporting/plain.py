"""Rows in plain values that any program can read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

OURS_ALONE = frozenset({"id", "landlord", "case_id", "address_id", "person_id", "staff_id", "once"})
"""Numbers of our own tables: they say nothing to anybody else."""


def plain(row: Row, leave_out: Collection[str] = ()) -> dict[str, Any]:
    """A row's columns by name, moments in ISO form (UTC), without our own numbers."""
    gone = {*OURS_ALONE, *leave_out}
    return {name: plain_value(value) for name, value in row._mapping.items() if name not in gone}


def plain_value(value: Any) -> Any:
    """The value as JSON has it; bytes in base64."""
    match value:
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return b64encode(value).decode("ascii")
        case Mapping():
            return {str(name): plain_value(part) for name, part in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain_value(part) for part in value]
        case _:
            return value
