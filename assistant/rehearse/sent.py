"""Every message that went out in a rehearsal: when, to whom, what it was for, what it carried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row

from assistant.rehearse.world import World
from cases.dates import uk_time
from conversations.texts.catalogue import TEXTS
from messages.addresses import Address, Channel
from messages.outgoing import Delivery
from storage.rehearsed import ledger_of_landlord, messages_of_landlord

NOT_SENT = (Delivery.HELD, Delivery.FAILED)

TOLD = {
    "acknowledged": "desk.acknowledgement",
    "acknowledged_stage_2": "letters.acknowledgement_2",
    "choice_offered": "offer.choice",
    "responded": "desk.response",
    "responded_stage_2": "letters.response_2",
}
"""Told by letter, phone or visit and noted by staff, who have the same contents to tell."""

Sent = dict[str, Any]


def sent_messages(world: World) -> list[Sent]:
    """One entry for each kind a message is of, in order; `kind` is empty for a plain question."""
    with world.core.database.begin() as connection:
        messages = messages_of_landlord(connection, world.landlord)
        happened = ledger_of_landlord(connection, world.landlord)
    sent = [entry for row in messages if row.status not in NOT_SENT for entry in _by_us(world, row)]
    told = [_by_staff(row) for row in happened if row.data.get("told_by") and row.event in TOLD]
    return sorted((*sent, *told), key=lambda entry: entry["at"])


def _by_us(world: World, row: Row[Any]) -> Iterator[Sent]:
    to = _who(world, Address(Channel(row.channel), row.value))
    for kind in row.kinds or [""]:
        yield {
            "at": uk_time(row.created_at).isoformat(timespec="minutes"),
            "to": to,
            "kind": kind,
            "contains": list(row.contains),
            "channel": row.channel,
            "text": row.body,
        }


def _by_staff(row: Row[Any]) -> Sent:
    text = TEXTS[TOLD[row.event]]
    return {
        "at": uk_time(row.at).isoformat(timespec="minutes"),
        "to": "resident",
        "kind": text.kind,
        "contains": list(text.carries),
        "channel": row.data["told_by"],
        "text": row.data["told_note"],
    }


def _who(world: World, address: Address) -> str:
    return next((who for who, at in world.people.items() if at == address), str(address))
