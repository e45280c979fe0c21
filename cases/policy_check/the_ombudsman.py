"""Whether residents are shown the right way out, at any time and without detours."""

from __future__ import annotations

import re
from datetime import timedelta

from cases.nations import Nation, Service
from cases.policy_check.check import FAIL, WARN, Check, Subject, listed

DETOUR = re.compile(r"designated persons?|\b(8|eight)[ -]weeks?\b", re.IGNORECASE)
"""Steps before the Ombudsman that ended on 1 October 2022 (FACT-FILTER)."""
YEAR = timedelta(days=366)


def detour(subject: Subject) -> str:
    """The words that send residents round about."""
    read = " ".join(subject.policy.texts.values())
    return listed({match[0].lower() for match in DETOUR.finditer(read)})


def own_details(subject: Subject) -> str:
    """Which details of an ombudsman the policy carries itself."""
    return listed(subject.policy.ombudsman.details)


def stale_contacts(subject: Subject) -> str:
    """The ombudsmen of this nation whom nobody has looked up for a year."""
    return listed(
        contact.name
        for contact in subject.contacts.by_id.values()
        if contact.role == "ombudsman"
        and subject.nation in contact.nations
        and subject.today - contact.checked_on > YEAR
    )


def does_not_fit(subject: Subject) -> str:
    """Each service that is sent to a body which does not decide it here."""
    return ", ".join(
        f"{body.replace('_', ' ')} for {service} in {subject.nation}"
        for service, body in subject.policy.external.items()
        if not _fits(subject, service, body)
    )


def _fits(subject: Subject, service: Service, body: str) -> bool:
    contact = subject.contacts.by_id.get(body)
    if contact is None or subject.nation not in contact.nations:
        return False
    # The Care Inspectorate decides complaints itself; England's regulators decide none.
    decides = contact.role == "ombudsman" or subject.nation is Nation.SCOTLAND
    return decides and service in contact.services


CHECKS = (
    Check(
        "PK-28",
        FAIL,
        ("FACT-FILTER",),
        "texts",
        detour,
        "Residents are told of a step before the Ombudsman that the law ended in 2022: {found}.",
        "residents may go to the Ombudsman themselves, at once after the final response",
    ),
    Check(
        "PK-29",
        FAIL,
        ("HOC-3.7",),
        "ombudsman.details",
        own_details,
        "The policy carries an ombudsman's details of its own, which go out of date: {found}.",
        "no [ombudsman] details; they come from the one dated contacts file",
    ),
    Check(
        "PK-29",
        WARN,
        ("HOC-3.7",),
        "contacts.toml",
        stale_contacts,
        "Nobody has looked up these contacts for more than 12 months: {found}.",
        "look them up, and write the day beside each",
    ),
    Check(
        "PK-30",
        FAIL,
        ("HOC-3.7", "H21-8.2"),
        "external",
        does_not_fit,
        "Residents are sent to a body that does not decide their complaint: {found}.",
        "England: Housing Ombudsman, for care the LGSCO; Scotland: SPSO, for care Care Inspectorate too",
    ),
)
