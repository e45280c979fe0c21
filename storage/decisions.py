"""Decisions that are not sent yet, and what others must say to them first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, DateTime, ForeignKey, Index, Row, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.staff import StaffRow


class DecisionRow(Base):
    """One decision on a case: refusal, extension or response, as its form was filled in.

    `needs` are the roles whose approval it must have, `approvals` those it has: role, who, when.
    `outcome` is empty while it waits, then issued or dropped.
    """

    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_case_id", "case_id"),)

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    kind: Mapped[str]
    stage: Mapped[int | None]
    form: Mapped[dict[str, Any]]
    needs: Mapped[list[str]]
    approvals: Mapped[list[dict[str, Any]]]
    proposed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    proposed_at: Mapped[Moment]
    settled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    outcome: Mapped[str] = mapped_column(default="", server_default="")


def propose(
    connection: Connection,
    *,
    landlord: str,
    case_id: int,
    kind: str,
    stage: int | None,
    form: Mapping[str, Any],
    needs: Sequence[str],
    staff_id: int,
    at: datetime,
) -> int:
    """Keep a decision that waits; one of the same kind that waited before is dropped."""
    drop(connection, case_id, kind, at)
    row = {
        "landlord": landlord,
        "case_id": case_id,
        "kind": kind,
        "stage": stage,
        "form": dict(form),
        "needs": list(needs),
        "approvals": [],
        "proposed_by": staff_id,
        "proposed_at": at,
    }
    return connection.execute(
        insert(DecisionRow).values(**row).returning(DecisionRow.id)
    ).scalar_one()


def drop(connection: Connection, case_id: int, kind: str, at: datetime) -> None:
    """Whatever of this kind waits on the case waits no longer."""
    connection.execute(
        update(DecisionRow)
        .where(DecisionRow.case_id == case_id, DecisionRow.kind == kind, DecisionRow.outcome == "")
        .values(outcome="dropped", settled_at=at)
    )


def decision_waiting(connection: Connection, case_id: int, kind: str) -> Row | None:
    """The decision of this kind that waits on the case, with who proposed it."""
    found = _decisions().where(
        DecisionRow.case_id == case_id, DecisionRow.kind == kind, DecisionRow.outcome == ""
    )
    return connection.execute(found).one_or_none()


def decisions_of(connection: Connection, case_id: int) -> Sequence[Row]:
    """Every decision that waits on a case."""
    found = _decisions().where(DecisionRow.case_id == case_id, DecisionRow.outcome == "")
    return connection.execute(found.order_by(DecisionRow.id)).all()


def approve(connection: Connection, decision: Row, role: str, who: str, at: datetime) -> None:
    """Somebody in this role said yes."""
    approval = {"role": role, "who": who, "at": at.isoformat()}
    connection.execute(
        update(DecisionRow)
        .where(DecisionRow.id == decision.id)
        .values(approvals=[*decision.approvals, approval])
    )


def issue(connection: Connection, case_id: int, kind: str, at: datetime) -> None:
    """What waited has been sent."""
    connection.execute(
        update(DecisionRow)
        .where(DecisionRow.case_id == case_id, DecisionRow.kind == kind, DecisionRow.outcome == "")
        .values(outcome="issued", settled_at=at)
    )


def _decisions() -> Any:
    return select(DecisionRow, StaffRow.name.label("proposed_by_name")).join(
        StaffRow, StaffRow.id == DecisionRow.proposed_by
    )
