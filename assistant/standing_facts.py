"""Facts that any text may name: who the landlord is, its numbers, and whom else to turn to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.contacts import Contacts
from cases.nations import Service
from cases.policy import Policy

HELPLINES = {
    "gas_emergency": "gas",
    "domestic_abuse": "domestic_abuse",
    "childline": "childline",
    "samaritans": "samaritans",
    "shout": "shout",
}
"""The fact's name in the texts, and the helpline's in the contacts file."""


class StandingFacts:
    """The same for every message under one version of a landlord's policy; worked out once each."""

    def __init__(self, contacts: Contacts):
        self._contacts = contacts
        self._held: dict[str, Mapping[str, Any]] = {}

    def of(self, policy: Policy) -> Mapping[str, Any]:
        """The facts under this policy."""
        if policy.version not in self._held:
            self._held[policy.version] = self._worked_out(policy)
        return self._held[policy.version]

    def _worked_out(self, policy: Policy) -> Mapping[str, Any]:
        landlord = policy.landlord
        ombudsman = self._contacts.ombudsman(policy.nation, Service.HOUSING)
        return {
            "landlord": landlord.name,
            "emergency_phone": landlord.emergency_phone,
            "office_phone": landlord.office_phone,
            "office_hours": f"{landlord.hours.opens:%H:%M}-{landlord.hours.closes:%H:%M}",
            "ombudsman": ombudsman.name,
            "ombudsman_phone": ombudsman.phone,
            **{fact: self._number(line, policy) for fact, line in HELPLINES.items()},
        }

    def _number(self, line: str, policy: Policy) -> str:
        contact = self._contacts.helpline(line, policy.nation)
        return contact.phone or contact.text
