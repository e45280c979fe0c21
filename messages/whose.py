"""Whose a number, bot or chat page is: a landlord, and the name residents know part of it by."""

from __future__ import annotations

from typing import NamedTuple


class Whose(NamedTuple):
    """A landlord and one of its brands, both by their short names; no brand is the landlord's own."""

    landlord: str
    brand: str = ""


def whose(written: str) -> Whose:
    """Read `hpg` or `hpg.care-plus`."""
    landlord, _, brand = written.partition(".")
    return Whose(landlord, brand)
