"""The one way for a deed to reach a case."""

from __future__ import annotations

from collections.abc import Callable

from assistant.desk import (
    talk,
)
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.work import ANEW, Stamp, Work, on_case


class Doing:
    """Has the desk's parts, and does deeds with them."""

    def __init__(self, parts: Parts):
        self.parts = parts

    def do(
        self, officer: Officer, reference: str, deed: Callable[[Work], None], stamp: Stamp = ANEW
    ) -> None:
        """Do any deed of this room to a case: each is a function of `Work` in a file of its name."""
        on_case(self.parts, officer, reference, stamp, deed)

    def _do(
        self,
        officer: Officer,
        reference: str,
        stamp: Stamp,
        deed: Callable[[Work], None],
    ) -> None:
        self.do(officer, reference, deed, stamp)

    def _talk(
        self,
        officer: Officer,
        address_id: int,
        once: str,
        deed: Callable[[talk.Talk], None],
    ) -> None:
        with self.parts.database.begin() as connection:
            there = talk.begin_talk(connection, self.parts, officer, address_id, once)
            if there:
                deed(there)
