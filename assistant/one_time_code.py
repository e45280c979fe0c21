"""Codes by which somebody proves who they are: how long, how many, how often (REP-ID)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from conversations.known import Code

DIGITS = 6
LASTS = timedelta(minutes=15)
TRIES = 5
A_DAY = timedelta(days=1)
PER_ADDRESS = 3
"""Codes that one address may ask for in a day."""
PER_CASE = 3
"""Codes that are sent for one case in a day, whoever asks: more would only be guessing."""
TAKEN_BACK_WITHIN = timedelta(days=30)
"""So long a "not me" from where the code went is understood as such."""


def new_codes(chance: Callable[[int], bytes]) -> Iterator[str]:
    """Fresh codes, each made only when it is needed."""
    while True:
        number = int.from_bytes(chance(8), "big")
        yield f"{number % 10**DIGITS:0{DIGITS}}"


def code_of(proofs: Sequence[Mapping[str, Any]], now: datetime) -> Code | None:
    """The code that is still waited for; `proofs` are newest first."""
    newest = next(iter(proofs), None)
    if newest is None or newest["ended"]:
        return None
    return Code(
        right=newest["code"],
        reference=newest["reference"] or "",
        tries_left=TRIES - newest["tries"],
        expired=_age(newest, now) > LASTS,
    )


def may_ask(proofs: Sequence[Mapping[str, Any]], now: datetime) -> bool:
    """Whether this address has not asked too often; it is handed the last few."""
    lately = [one for one in proofs if _age(one, now) < A_DAY]
    return len(lately) < PER_ADDRESS


def came_lately(at: float | None, now: datetime) -> bool:
    """Whether a code was sent here that may yet be disowned."""
    return at is not None and now.timestamp() - float(at) < TAKEN_BACK_WITHIN.total_seconds()


def _age(proof: Mapping[str, Any], now: datetime) -> timedelta:
    return timedelta(seconds=now.timestamp() - float(proof["asked_at"]))
