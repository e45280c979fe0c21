"""What one check found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    OK = "ok"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor: how `what` stands, and `to_do` where it is not well."""

    state: State
    what: str
    to_do: str = ""


def ok(what: str) -> Finding:
    """All is well."""
    return Finding(State.OK, what)


def missing(what: str, to_do: str) -> Finding:
    """It is not there yet."""
    return Finding(State.MISSING, what, to_do)


def wrong(what: str, to_do: str) -> Finding:
    """It is there and cannot be used as it is."""
    return Finding(State.WRONG, what, to_do)
