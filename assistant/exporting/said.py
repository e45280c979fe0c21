"""Messages as an export has them: both ways, in order, with how far each of ours got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from assistant.exporting.plain import plain_value
from cases.letters import REQUIRED


def messages(
    inbound: Sequence[Row], outbound: Sequence[Row], values: Mapping[int, str]
) -> list[dict[str, Any]]:
    """Every message by its time; `values` has the phone or chat of each address."""
    came = [(row.received_at, 0, row.id, _came(row, values)) for row in inbound]
    went = [(row.created_at, 1, row.id, _went(row, values)) for row in outbound]
    ordered = sorted((*came, *went), key=lambda each: each[:3])
    return [message for *_, message in ordered]


def letters(messages: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of ours that a member of staff put their name to and that the rules ask content of."""
    return [
        one
        for one in messages
        if one["way"] == "out" and one["staff"] and set(one["kinds"]) & set(REQUIRED)
    ]


def _came(row: Row, values: Mapping[int, str]) -> dict[str, Any]:
    return {
        "at": plain_value(row.received_at),
        "way": "in",
        "channel": row.channel,
        "from": values.get(row.address_id, ""),
        "words": row.body,
        "exact_bytes": plain_value(row.original),
        "choice": row.choice,
        "understood": plain_value(row.understood),
        "provider_id": row.provider_id,
    }


def _went(row: Row, values: Mapping[int, str]) -> dict[str, Any]:
    return {
        "at": plain_value(row.created_at),
        "way": "out",
        "to": values.get(row.address_id, ""),
        "staff": row.staff_name or "",
        "words": row.body,
        "choices": plain_value(row.choices),
        "kinds": list(row.kinds),
        "contains": list(row.contains),
        "delivery": row.status,
        "sent_at": plain_value(row.sent_at),
        "delivered_at": plain_value(row.delivered_at),
        "attempts": row.attempts,
        "error": row.error,
        "provider_id": row.provider_id,
    }
