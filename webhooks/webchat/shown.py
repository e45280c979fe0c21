"""A message as the JSON API shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from messages.outgoing import Outgoing


def shown(outgoing: Outgoing) -> dict[str, Any]:
    """`{"id", "text", "choices": [{"value", "label"}], "at", "author", "reference"}`.

    `reference` is given only where the words themselves say it; `at` is ISO 8601 in UTC.
    """
    return {
        "id": outgoing.id,
        "text": outgoing.text,
        "choices": [{"value": c.value, "label": c.label} for c in outgoing.choices],
        "at": outgoing.created_at.isoformat() if outgoing.created_at else None,
        "author": outgoing.author,
        "reference": said_reference(outgoing.text, outgoing.reference),
    }


def all_shown(replies: Iterable[Outgoing]) -> list[dict[str, Any]]:
    """Each of the messages, in order."""
    return [shown(reply) for reply in replies]


def said_reference(text: str, reference: str | None) -> str | None:
    """The reference if this message tells it, to be copied and saved."""
    return reference if reference and reference in text else None
