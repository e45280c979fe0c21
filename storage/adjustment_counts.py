"""The adjustments of people who were taken out: counts, and nobody in them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base

_COUNT = """
insert into adjustment_count (landlord, month, code, status, times)
select landlord, date_trunc('month', asked_at at time zone 'Europe/London'), code, status, count(*)
from adjustment where person_id = :person
  and exists (select from address where address.person_id = adjustment.person_id)
group by 1, 2, 3, 4
on conflict (landlord, month, code, status)
do update set times = adjustment_count.times + excluded.times
"""


class AdjustmentCount(Base):
    """How many asked for one in a month (its first day), and where it stood when they went (HOC-5.10)."""

    __tablename__ = "adjustment_count"

    landlord: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]


def count_adjustments(connection: Connection, person_id: int) -> None:
    """Keep the number of a person's adjustments, which are about to be deleted."""
    connection.execute(text(_COUNT), {"person": person_id})
