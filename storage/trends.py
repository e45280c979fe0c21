"""How often people were unhappy about something and did not complain: counts, and nobody in them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class TrendRow(Base):
    """A month's count for one matter of one landlord. There is nothing here to trace (PFP-27)."""

    __tablename__ = "trend"

    landlord: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int] = mapped_column(default=1, server_default=text("1"))


def count_trend(
    connection: Connection, landlord: str, month: date, category: str, topic: str
) -> None:
    """One more of these in that month (its first day)."""
    row = {"landlord": landlord, "month": month, "category": category, "topic": topic, "times": 1}
    counted = insert(TrendRow).values(**row)
    connection.execute(
        counted.on_conflict_do_update(
            index_elements=["landlord", "month", "category", "topic"],
            set_={"times": TrendRow.times + 1},
        )
    )
