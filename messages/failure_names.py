"""A failure's short name, as the outbox, the ledger, receipts and staff's tasks write it."""

from __future__ import annotations

import re

from messages.failures import DeliveryFailure

_BEFORE_CAPITALS = re.compile(r"(?<!^)(?=[A-Z])")


def failure_name(kind: type[DeliveryFailure], code: str = "") -> str:
    """Name a kind of failure, with the provider's code: `not_a_mobile:21614`."""
    name = _BEFORE_CAPITALS.sub("_", kind.__name__).lower()
    return f"{name}:{code}" if code else name
