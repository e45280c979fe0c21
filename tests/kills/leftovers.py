"""Everything that is in the database, so that two histories can be compared: rows without the
numbers that a killed transaction leaves gaps in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, text

from storage.database import Database

TABLES = (
    "person", "address", "session", "inbox", "outbox", "attachment", '"case"', "consent", "ledger",
    "adjustment", "task",
)  # fmt: skip
EMPTY = f"""
    SET LOCAL session_replication_role = replica;
    TRUNCATE {", ".join(TABLES)}, procrastinate_jobs, procrastinate_events RESTART IDENTITY CASCADE
"""
"""Past the guard that makes the ledger append-only, which only a superuser's test may."""

JOBS = (
    "SELECT queue_name, task_name, lock, args, status::text, scheduled_at FROM procrastinate_jobs"
)
NAMES = {
    "inbox": "SELECT id, provider_id FROM inbox",
    "outbox": "SELECT id, body FROM outbox",
    "case": 'SELECT id, reference FROM "case"',
    "address": "SELECT id, value FROM address",
}
POINTS_TO = {
    "answers": "inbox",
    "first_inbox_id": "inbox",
    "inbox_id": "inbox",
    "outbox_id": "outbox",
    "case_id": "case",
    "service_request_id": "case",
    "address_id": "address",
    "resident_address_id": "address",
    "representative_address_id": "address",
}
BY_THE_SERVER = {"person": "created_at", "address": "created_at"}
"""Moments that the database's own clock gives."""
NUMBERS = re.compile(r"\d+")


def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table by its table's name, in the order it was written."""
    with database.begin() as connection:
        names = {
            kind: {row.id: name for row in connection.execute(text(query)) for name in [row[1]]}
            for kind, query in NAMES.items()
        }
        found = {table: _rows(connection, f"SELECT * FROM {table}") for table in TABLES}
        found["jobs"] = _rows(connection, JOBS)
    return {
        table: sorted((_plain(row, names, BY_THE_SERVER.get(table)) for row in rows), key=repr)
        for table, rows in found.items()
    }


def empty(database: Database) -> None:
    """Begin again, numbers and all."""
    with database.begin() as connection:
        connection.exec_driver_sql(EMPTY)


def _rows(connection: Connection, query: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(text(query)).mappings()]


def _plain(
    row: Mapping[str, Any], names: Mapping[str, Mapping[int, str]], by_the_server: str | None
) -> dict[str, Any]:
    return {
        column: _named(column, value, names)
        for column, value in row.items()
        if column not in ("id", "person_id", by_the_server)
    }


def _named(column: str, value: Any, names: Mapping[str, Mapping[int, str]]) -> Any:
    if column in POINTS_TO and value is not None:
        return names[POINTS_TO[column]].get(value)
    if isinstance(value, dict):
        return {key: _named(key, inner, names) for key, inner in sorted(value.items())}
    if column in ("once", "lock") and value:
        return NUMBERS.sub("#", value)
    return sorted(value) if column == "flags" else value
