"""Cases as a conversation opens and adds to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.cases import CaseRow
from storage.one_row import add_row, change_row

_NEW_FLAGS = func.array(
    select(func.unnest(CaseRow.flags.op("||")(bindparam("new_flags", type_=ARRAY(Text)))))
    .distinct()
    .correlate(CaseRow)
    .scalar_subquery()
)
_ADD = (
    update(CaseRow)
    .where(CaseRow.id == bindparam("of_case"))
    .values(
        fields=CaseRow.fields.op("||")(bindparam("new_fields", type_=JSONB)),
        flags=_NEW_FLAGS,
        definition=CaseRow.definition.op("||")(bindparam("new_definition", type_=JSONB)),
    )
)
_BY_ID = select(CaseRow).where(CaseRow.id == bindparam("case_id"))


def open_case(connection: Connection, facts: Mapping[str, Any]) -> int:
    """Keep a new case; its number."""
    return add_row(connection, CaseRow, facts)


def add_to_case(
    connection: Connection,
    case_id: int,
    *,
    fields: Mapping[str, Any],
    flags: Sequence[str],
    definition: Mapping[str, Any],
) -> None:
    """Lay what was learnt over a case. Its revision stays: it counts what staff do, and an
    officer is not held up because the resident wrote meanwhile."""
    connection.execute(
        _ADD,
        {
            "of_case": case_id,
            "new_fields": dict(fields),
            "new_flags": list(flags),
            "new_definition": dict(definition),
        },
    )


def change_case(connection: Connection, case_id: int, changes: Mapping[str, Any]) -> None:
    """Set these columns of a case."""
    change_row(connection, CaseRow, case_id, changes)


def case_by_id(connection: Connection, case_id: int) -> Row[Any]:
    """The case as it stands now."""
    return connection.execute(_BY_ID, {"case_id": case_id}).one()
