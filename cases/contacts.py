"""Ombudsmen, regulators, emergency numbers and helplines, from their one dated file.

Chosen by nation and service, so that nobody is sent to the wrong one (PK-30); never copied into
a landlord's pack (PK-29).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from cases.nations import Nation, Service
from cases.policy_packs import PolicyWrong
from cases.policy_parts import Part, Words

YEAR = timedelta(days=366)
QUARTER = timedelta(days=92)


class Contact(Part):
    """One body: how to reach it, where and for what, and how well we know."""

    role: Literal["ombudsman", "regulator", "emergency", "helpline"]
    name: Words
    nations: tuple[Nation, ...]
    services: tuple[str, ...] = ()
    helpline: str = ""
    phone: str = ""
    text: str = ""
    web: str = ""
    post: str = ""
    note: str = ""
    status: Literal["confirmed", "one source", "unchecked"]
    checked_on: date

    def needs_a_check(self, today: date) -> bool:
        """Never confirmed, or looked at too long ago: 3 months for emergencies, else 12."""
        allowed = QUARTER if self.role == "emergency" else YEAR
        return self.status != "confirmed" or today - self.checked_on > allowed


@dataclass(frozen=True)
class Contacts:
    """Every contact by its id; asking for one that a nation lacks is a KeyError that says so."""

    by_id: Mapping[str, Contact]

    def ombudsman(self, nation: Nation, service: Service = Service.HOUSING) -> Contact:
        """Whom a resident may ask after the landlord, or about it at any time (HOC-3.7)."""
        return self._only("ombudsman", nation, service)

    def regulator(self, nation: Nation, service: Service = Service.HOUSING) -> Contact:
        """Who watches over the landlord; it decides no complaint, save the Care Inspectorate."""
        return self._only("regulator", nation, service)

    def helpline(self, what: str, nation: Nation) -> Contact:
        """The emergency number or helpline of that name in the nation (FACT-EMERG)."""
        for id_, contact in self.by_id.items():
            if what in (id_, contact.helpline) and nation in contact.nations:
                return contact
        raise KeyError(f"no {what} helpline is known in {nation}")

    def to_check(self, today: date) -> tuple[str, ...]:
        """The ids of those that a person must look at before they are relied on."""
        return tuple(id_ for id_, contact in self.by_id.items() if contact.needs_a_check(today))

    def _only(self, role: str, nation: Nation, service: Service) -> Contact:
        for contact in self.by_id.values():
            if contact.role == role and nation in contact.nations and service in contact.services:
                return contact
        raise KeyError(f"no {role} for {service} is known in {nation}")


def load_contacts(file: Path) -> Contacts:
    """Reads `contacts.toml`; PolicyWrong names what is wrong and where."""
    return Contacts(dict(_contacts(file)))


def _contacts(file: Path) -> Iterator[tuple[str, Contact]]:
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from TypeAdapter(dict[str, Contact]).validate_python(tables).items()
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise PolicyWrong(file, "", str(wrong)) from wrong
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise PolicyWrong(file, ".".join(map(str, first["loc"])), first["msg"]) from wrong
