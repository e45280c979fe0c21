"""How a message moves from one state to the next: every move is a conditional update."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Text, any_, bindparam, case, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import ARRAY

from messages.outgoing import FORWARD, Delivery
from storage.leaving import Leaving, address, behind, facts, leaving, outbox

_TOLD = (Delivery.SENT, Delivery.DELIVERED, Delivery.READ)
_ARRIVED = (Delivery.DELIVERED, Delivery.READ)
_MOMENT = outbox.c.created_at.type

_CLAIM = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("outbox_id"),
        outbox.c.status == Delivery.WAITING.value,
        or_(outbox.c.try_at.is_(None), outbox.c.try_at <= bindparam("now")),
        address.c.id == outbox.c.address_id,
        address.c.stopped_at.is_(None),
        ~behind(),
    )
    .values(
        status=Delivery.SENDING.value,
        attempts=outbox.c.attempts + 1,
        tried_at=bindparam("now"),
        try_at=None,
    )
    .returning(*facts())
)

_LOOK = (
    select(*facts())
    .join_from(outbox, address, address.c.id == outbox.c.address_id)
    .where(outbox.c.id == bindparam("outbox_id"))
)

_ANOTHERS = outbox.alias()
_GIVEN = bindparam("provider_id", type_=Text)
_TAKEN = exists().where(_ANOTHERS.c.provider_id == _GIVEN, _ANOTHERS.c.id != outbox.c.id)
"""Two messages in the same words: the lookup of one may have found the other's id at the provider."""

_MOVE_FORWARD = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("outbox_id"),
        outbox.c.status == any_(bindparam("below", type_=ARRAY(Text))),
        # A message sent twice has two ids at the provider: the first's failure is not the second's.
        or_(
            bindparam("to", type_=Text) != Delivery.FAILED.value,
            outbox.c.provider_id.is_(None),
            func.coalesce(_GIVEN, outbox.c.provider_id) == outbox.c.provider_id,
        ),
        address.c.id == outbox.c.address_id,
    )
    .values(
        status=bindparam("to", type_=Text),
        provider_id=func.coalesce(outbox.c.provider_id, case((~_TAKEN, _GIVEN))),
        error=bindparam("why"),
        try_at=bindparam("again_at"),
        sent_at=func.coalesce(outbox.c.sent_at, bindparam("told_at", type_=_MOMENT)),
        delivered_at=func.coalesce(outbox.c.delivered_at, bindparam("arrived_at", type_=_MOMENT)),
    )
    .returning(*facts())
)

_PUT_BACK = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("outbox_id"),
        outbox.c.status == bindparam("seen_status"),
        outbox.c.attempts == bindparam("seen_attempts"),
    )
    .values(status=bindparam("to"), error=bindparam("why"), try_at=bindparam("again_at"))
)

_IS_KNOWN = select(exists().where(outbox.c.provider_id == bindparam("provider_id")))
_ID_OF = select(outbox.c.id).where(outbox.c.provider_id == bindparam("provider_id"))


def claim(connection: Connection, outbox_id: int, now: datetime) -> Leaving | None:
    """Mark a waiting message as being sent; None when it is not this caller's to send now.

    Of any number of workers one wins. It is nobody's while an earlier message to the same
    address is undecided, before its `try_at`, or where the person has texted STOP.
    """
    row = connection.execute(_CLAIM, {"outbox_id": outbox_id, "now": now}).one_or_none()
    return leaving(row) if row else None


def look(connection: Connection, outbox_id: int) -> Leaving | None:
    """Read a message as it stands; None when there is no such message."""
    row = connection.execute(_LOOK, {"outbox_id": outbox_id}).one_or_none()
    return leaving(row) if row else None


def move_forward(
    connection: Connection,
    outbox_id: int,
    to: Delivery,
    now: datetime,
    *,
    provider_id: str | None = None,
    error: str = "",
    try_at: datetime | None = None,
) -> Leaving | None:
    """Move a message to a state of higher rank; None, and no change, where it is there or beyond.

    `messages.outgoing.FORWARD` ranks the states, so news may come late, twice and out of order.
    """
    values = {
        "outbox_id": outbox_id,
        "to": to.value,
        "below": [state.value for state, rank in FORWARD.items() if rank < FORWARD[to]],
        "provider_id": provider_id,
        "why": error,
        "again_at": try_at,
        "told_at": now if to in _TOLD else None,
        "arrived_at": now if to in _ARRIVED else None,
    }
    row = connection.execute(_MOVE_FORWARD, values).one_or_none()
    return leaving(row) if row else None


def put_back(
    connection: Connection,
    seen: Leaving,
    to: Delivery,
    *,
    error: str = "",
    try_at: datetime | None = None,
) -> bool:
    """Make a message wait again, or hold it; False when it has changed since it was `seen`."""
    values = {
        "outbox_id": seen.id,
        "seen_status": seen.outgoing.status.value,
        "seen_attempts": seen.attempts,
        "to": to.value,
        "why": error,
        "again_at": try_at,
    }
    return connection.execute(_PUT_BACK, values).rowcount == 1


def is_known(connection: Connection, provider_id: str) -> bool:
    """Say whether the provider's id already belongs to a message of ours."""
    return bool(connection.execute(_IS_KNOWN, {"provider_id": provider_id}).scalar())


def id_of(connection: Connection, provider_id: str) -> int | None:
    """Find our number for the message that the provider calls this."""
    return connection.execute(_ID_OF, {"provider_id": provider_id}).scalar()
