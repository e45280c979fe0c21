"""Who is at the desk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Officer:
    """A signed-in member of staff; sees and changes only the cases of their own landlord."""

    id: int
    landlord: str
    name: str
    email: str = ""
    role: str = "officer"
    epoch: int = 1
