"""Residents' numbers from the landlord's own record, so that they may be asked there (HOC-3.6).

1. A number is read as a British one. A line without one is left out and named by its place in
   the file, never by who is on it.
2. A number that the file gives to two names proves neither, so all its lines are left out.
3. A number that wrote to us before is held from now on; what its person told us stands, and the
   record only fills what is empty. So reading a file again changes nothing.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from assistant.desk.numbers import e164
from messages.addresses import Channel
from storage.held import hold, hold_known
from storage.people import address_of

COLUMNS = ("phone", "name", "home", "postcode")


class NotARecord(Exception):
    """The first line of the file does not say which column is the phone."""


@dataclass(frozen=True, slots=True)
class OnRecord:
    """One line: the number in international form, and whose it is."""

    line: int
    number: str
    name: str = ""
    home: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One line that cannot be used, and why."""

    line: int
    why: Literal["no number", "two names"]


def read_record(lines: Iterable[str]) -> tuple[list[OnRecord], list[LeftOut]]:
    """A CSV file's lines, its columns named in the first; raises `NotARecord`."""
    rows = csv.DictReader(lines)
    rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    if "phone" not in rows.fieldnames:
        raise NotARecord
    found, left_out = [], []
    for row in rows:
        told = {name: " ".join((row.get(name) or "").split()) for name in COLUMNS}
        number = e164(told.pop("phone"))
        if number is None:
            left_out.append(LeftOut(rows.line_num, "no number"))
        else:
            found.append(OnRecord(rows.line_num, number, **told))
    shared = set(_of_two_names(found))
    left_out += [LeftOut(one.line, "two names") for one in found if one.number in shared]
    return (
        [one for one in found if one.number not in shared],
        sorted(left_out, key=lambda one: one.line),
    )


def _of_two_names(found: Iterable[OnRecord]) -> Iterator[str]:
    names = defaultdict(set)
    for one in found:
        names[one.number].add(one.name.casefold())
    return (number for number, whose in names.items() if len(whose) > 1)


def keep(connection: Connection, landlord: str, one: OnRecord) -> None:
    """The landlord holds this number from now on."""
    known = address_of(connection, landlord, Channel.SMS.value, one.number)
    whose = {"name": one.name, "home": one.home, "postcode": one.postcode}
    if known is None:
        hold(connection, landlord, Channel.SMS.value, one.number, **whose)
    else:
        hold_known(connection, known, **whose)
