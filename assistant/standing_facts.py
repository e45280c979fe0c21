"""Facts that any text may name: who the landlord is, its numbers, and whom else to turn to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from cases.brands import brand_of, service_of
from cases.contacts import Contacts
from cases.nations import Service
from cases.policy import Policy
from cases.policy_parts import Brand
from conversations.phrase import Phrase

HELPLINES = {
    "gas_emergency": "gas",
    "domestic_abuse": "domestic_abuse",
    "childline": "childline",
    "samaritans": "samaritans",
    "shout": "shout",
    "housing_advice": "housing_advice",
    "advice": "advice",
}
"""The fact's name in the texts, and the helpline's in the contacts file."""

COUNTED_FROM = {
    "receipt": "ask.from_receipt",
    "acknowledgement": "ask.from_acknowledgement",
}

ONLY_SOME_NATIONS = ("breathing_space",)
"""Helplines that only some nations have; texts that name them are for those."""


class StandingFacts:
    """The same for every message under one version of a landlord's policy; worked out once each."""

    def __init__(self, contacts: Contacts):
        self._contacts = contacts
        self._held: dict[tuple[str, Service, str], Mapping[str, Any]] = {}

    def of(
        self, policy: Policy, service: Service = Service.HOUSING, brand: str = ""
    ) -> Mapping[str, Any]:
        """The facts under this policy; the service decides which ombudsman is named (H21-8.2).

        A brand has its own name and office; one that gives care has care's ombudsman (HPG-6.1, 8.3).
        """
        held = (policy.version, service, brand)
        if held not in self._held:
            known = brand_of(policy, brand)
            facts = self._worked_out(policy, service_of(policy, brand, service))
            self._held[held] = {**facts, **(_of_brand(known) if known else {})}
        return self._held[held]

    def _worked_out(self, policy: Policy, service: Service) -> Mapping[str, Any]:
        landlord = policy.landlord
        ombudsman = self._contacts.ombudsman(policy.nation, service)
        return {
            "landlord": landlord.name,
            "emergency_phone": landlord.emergency_phone,
            "office_phone": landlord.office_phone,
            "office_hours": f"{landlord.hours.opens:%H:%M}-{landlord.hours.closes:%H:%M}",
            "ombudsman": ombudsman.name,
            "ombudsman_phone": ombudsman.phone,
            "ombudsman_web": ombudsman.web.removeprefix("https://"),
            "source": policy.pack.source_version,
            **_days(policy),
            **{fact: self._number(line, policy) for fact, line in HELPLINES.items()},
            **dict(self._of_this_nation(policy)),
        }

    def _of_this_nation(self, policy: Policy) -> Iterator[tuple[str, str]]:
        for line in ONLY_SOME_NATIONS:
            with suppress(KeyError):
                yield line, self._number(line, policy)

    def _number(self, line: str, policy: Policy) -> str:
        contact = self._contacts.helpline(line, policy.nation)
        return contact.phone or contact.text


def _of_brand(brand: Brand) -> Mapping[str, str]:
    """What a brand has of its own; where it has no office phone, the landlord's stays."""
    office = {"office_phone": brand.phone} if brand.phone else {}
    return {"landlord": brand.name, **office}


def _days(policy: Policy) -> Mapping[str, Any]:
    """How long each stage has, as the policy says it."""
    return {
        "s1_ack_days": policy.s1.ack_wd,
        "s1_days": policy.s1.response_wd,
        "s1_from": Phrase(COUNTED_FROM[policy.s1.response_from]),
        "s2_days": policy.s2.response_wd,
    }
