"""The little that the door must know of an update: that it is one, and its id."""

from __future__ import annotations

import json
from typing import Any, NoReturn

LARGEST_ID = 2**63 - 1


class Malformed(ValueError):
    """What was posted is not an update; the message says why, in words for a log."""


def read_update(posted: bytes) -> tuple[int, dict[str, Any]]:
    """The update's id and its whole content; raises `Malformed`."""
    body = _decode(posted)
    if not isinstance(body, dict):
        raise Malformed("The body is not a JSON object.")
    update_id = body.get("update_id")
    if not isinstance(update_id, int) or isinstance(update_id, bool):
        raise Malformed("The update has no update_id that is a whole number.")
    if not 0 <= update_id <= LARGEST_ID:
        raise Malformed("The update_id is out of range.")
    return update_id, body


def _decode(posted: bytes) -> Any:
    try:
        return json.loads(posted, parse_constant=_refuse)
    except (ValueError, RecursionError) as problem:
        raise Malformed("The body is not JSON.") from problem


def _refuse(constant: str) -> NoReturn:
    # Python reads NaN and Infinity, which are not JSON and which PostgreSQL will not keep.
    raise ValueError(constant)
