"""Words of refusals, so that nobody is refused in words made for somebody else (HOC-2.5)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, or_, select

from storage.decisions import DecisionRow


def used_before(connection: Connection, landlord: str, case_id: int, texts: Sequence[str]) -> bool:
    """Whether a refusal of another case says any of these word for word."""
    said = [
        func.lower(func.trim(DecisionRow.form[part].astext)).in_([t.strip().lower() for t in texts])
        for part in ("explanation", "circumstances")
    ]
    found = select(DecisionRow.id).where(
        DecisionRow.landlord == landlord,
        DecisionRow.kind == "refusal",
        DecisionRow.case_id != case_id,
        or_(*said),
    )
    return connection.execute(found.limit(1)).first() is not None
