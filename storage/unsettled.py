"""Messages whose fate nobody may be looking after any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, Text, any_, bindparam, case, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY

from messages.outgoing import Delivery
from storage.leaving import Leaving, address, facts, leaving, outbox

_UNSETTLED = (
    select(*facts())
    .join_from(outbox, address, address.c.id == outbox.c.address_id)
    .where(
        # Written out as in the partial index `ix_outbox_unsettled`, which is not used otherwise.
        text("outbox.status in ('waiting', 'sending', 'unknown', 'handed_over')"),
        address.c.channel == any_(bindparam("channels", type_=ARRAY(Text))),
        case(
            (outbox.c.status == Delivery.SENDING.value, outbox.c.tried_at < bindparam("sending")),
            (
                outbox.c.status == Delivery.HANDED_OVER.value,
                func.coalesce(outbox.c.try_at, outbox.c.created_at) < bindparam("handed_over"),
            ),
            (
                outbox.c.status == Delivery.UNKNOWN.value,
                func.coalesce(outbox.c.try_at, outbox.c.created_at) < bindparam("unknown"),
            ),
            else_=func.coalesce(outbox.c.try_at, outbox.c.created_at) < bindparam("waiting"),
        ),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Before:
    """For each state, the moment before which a message in it counts as left alone (UTC)."""

    waiting: datetime
    sending: datetime
    unknown: datetime
    handed_over: datetime


def unsettled(
    connection: Connection, channels: Collection[str], before: Before, most: int = 200
) -> list[Leaving]:
    """List messages on these channels that were left alone, oldest first.

    Marked as being sent too long ago, unknown, handed over without a receipt, or waiting long
    past their time, as when a job was lost.
    """
    values = {"channels": list(channels), "most": most, **asdict(before)}
    return [leaving(row) for row in connection.execute(_UNSETTLED, values)]
