"""One row kept or changed inside a turn, in plain SQL written once for each set of columns.

Through SQLAlchemy the same costs more than PostgreSQL asks for it (docs/decisions/0005).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast

import orjson
from psycopg import Connection as Raw
from psycopg import sql
from psycopg.types.json import Jsonb
from sqlalchemy import JSON, Connection, Table

from storage.base import Base


def raw(connection: Connection) -> Raw[Any]:
    """psycopg's own connection under this transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, Raw)
    return driver


def add_row(connection: Connection, kind: type[Base], values: Mapping[str, Any]) -> int:
    """Keep a new row; its number. What is not given gets the column's default in PostgreSQL."""
    insert = _insert(_table(kind), tuple(values))
    found = raw(connection).execute(insert, _as_kept(kind, values)).fetchone()
    assert found is not None
    return int(found[0])


def change_row(connection: Connection, kind: type[Base], id_: int, to: Mapping[str, Any]) -> None:
    """Set these columns of one row."""
    update = _update(_table(kind), tuple(to))
    raw(connection).execute(update, [*_as_kept(kind, to), id_])


def as_json(value: Any) -> Jsonb:
    """The value for a JSON column."""
    return Jsonb(value, dumps=orjson.dumps)


def _as_kept(kind: type[Base], values: Mapping[str, Any]) -> list[Any]:
    in_json = _json_columns(_table(kind))
    return [as_json(value) if name in in_json else value for name, value in values.items()]


def _table(kind: type[Base]) -> Table:
    return cast(Table, kind.__table__)


@lru_cache(maxsize=16)
def _json_columns(table: Table) -> frozenset[str]:
    return frozenset(column.name for column in table.columns if isinstance(column.type, JSON))


@lru_cache(maxsize=64)
def _insert(table: Table, columns: tuple[str, ...]) -> bytes:
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING id").format(
        sql.Identifier(table.name),
        sql.SQL(", ").join(map(sql.Identifier, columns)),
        sql.SQL(", ").join([sql.Placeholder()] * len(columns)),
    )
    return statement.as_bytes(None)


@lru_cache(maxsize=64)
def _update(table: Table, columns: tuple[str, ...]) -> bytes:
    each = [sql.SQL("{} = {}").format(sql.Identifier(c), sql.Placeholder()) for c in columns]
    statement = sql.SQL("UPDATE {} SET {} WHERE id = {}").format(
        sql.Identifier(table.name), sql.SQL(", ").join(each), sql.Placeholder()
    )
    return statement.as_bytes(None)
