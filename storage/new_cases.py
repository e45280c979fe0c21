"""Cases as a conversation opens and adds to them: statements built once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Text, Update, bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.cases import CaseRow

_OPEN = insert(CaseRow).returning(CaseRow.id)
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
    return connection.execute(_OPEN, facts).scalar_one()


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
    statement = _changing(tuple(changes))
    connection.execute(
        statement, {"of_case": case_id, **{f"to_{k}": v for k, v in changes.items()}}
    )


@lru_cache(maxsize=64)
def _changing(columns: tuple[str, ...]) -> Update:
    """Built once for each set of columns: building costs more than running it."""
    values = {column: bindparam(f"to_{column}") for column in columns}
    return update(CaseRow).where(CaseRow.id == bindparam("of_case")).values(values)


def case_by_id(connection: Connection, case_id: int) -> Row[Any]:
    """The case as it stands now."""
    return connection.execute(_BY_ID, {"case_id": case_id}).one()
