"""What is recorded when a message was sent, failed for good, or must not go to this address."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from messages.failure_names import failure_name
from messages.failures import DeliveryFailure, SetUpWrong, Stopped
from messages.outgoing import Delivery
from storage.deliveries import move_forward, put_back
from storage.delivery_notes import mark_unreachable, note, stop_address
from storage.leaving import Leaving
from storage.tasks import add_task_once

_GONE = ("unreachable", "not_a_mobile")


def why(failure: DeliveryFailure) -> str:
    """Name a failure and its code, as receipts do."""
    return failure_name(type(failure), failure.code)


def record_sent(connection: Connection, leaving: Leaving, provider_id: str, now: datetime) -> None:
    """The provider has the message; a receipt that came first is not undone."""
    sent = move_forward(connection, leaving.id, Delivery.SENT, now, provider_id=provider_id)
    if sent and sent.case_id:
        note(connection, sent, "message_sent", now)


def record_unknown(
    connection: Connection, leaving: Leaving, error: str, now: datetime, look_in: timedelta
) -> None:
    """Nobody knows whether the provider has the message: it is looked up after `look_in`."""
    unknown = Delivery.UNKNOWN
    move_forward(connection, leaving.id, unknown, now, error=error, try_at=now + look_in)


def record_failed(connection: Connection, leaving: Leaving, error: str, now: datetime) -> None:
    """The message will not arrive: staff get a task to reach the person another way."""
    failed = move_forward(connection, leaving.id, Delivery.FAILED, now, error=error)
    if failed:
        tell_staff(connection, failed, error, now)


def tell_staff(connection: Connection, failed: Leaving, error: str, now: datetime) -> None:
    """Write a failure down and ask staff to act on it; once for each message."""
    name, _, code = error.partition(":")
    if failed.case_id:
        note(connection, failed, "message_failed", now, {"why": name, "code": code})
    if name == "stopped":
        ask_for_another_channel(connection, failed, now)
        return
    if name in _GONE:
        mark_unreachable(connection, failed.address_id, now)
    add_task_once(
        connection,
        landlord=failed.outgoing.landlord,
        kind="undelivered",
        once=f"undelivered:{failed.id}",
        at=now,
        case_id=failed.case_id,
        address_id=failed.address_id,
        data={
            "outbox_id": failed.id,
            "why": name,
            "code": code,
            "kinds": list(failed.outgoing.kinds),
            "channel": failed.outgoing.to.channel.value,
        },
    )


def record_held(connection: Connection, seen: Leaving, now: datetime) -> None:
    """The person has texted STOP: nothing goes here; staff agree another way with them."""
    if not put_back(connection, seen, Delivery.HELD, error=why(Stopped())):
        return
    if seen.case_id:
        note(connection, seen, "message_held", now, {"why": "stopped"})
    ask_for_another_channel(connection, seen, now)


def ask_for_another_channel(connection: Connection, leaving: Leaving, now: datetime) -> None:
    """STOP ends texts, not the complaint: one task for each time a person stops."""
    since = stop_address(connection, leaving.address_id, now)
    add_task_once(
        connection,
        landlord=leaving.outgoing.landlord,
        kind="agree_channel",
        once=f"agree_channel:{leaving.address_id}:{since.isoformat()}",
        at=now,
        case_id=leaving.case_id,
        address_id=leaving.address_id,
        data={"outbox_id": leaving.id, "channel": leaving.outgoing.to.channel.value},
    )


def tell_operator(
    connection: Connection, leaving: Leaving, failure: SetUpWrong, now: datetime
) -> None:
    """Our own set-up keeps messages from leaving: one urgent task a day for each fault."""
    channel = leaving.outgoing.to.channel.value
    add_task_once(
        connection,
        landlord=leaving.outgoing.landlord,
        kind="set_up_wrong",
        once=f"set_up_wrong:{leaving.outgoing.landlord}:{channel}:{failure.code}:{now.date()}",
        at=now,
        data={"channel": channel, "why": failure.reason, "code": failure.code},
        urgent=True,
    )
