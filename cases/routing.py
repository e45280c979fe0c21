"""Which team's queue a contact goes to, how soon, and who else is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cases.brands import brand_of
from cases.case import CaseKind
from cases.concerns import Concern, Priority, concerns
from cases.policy import Policy

USUAL = {
    CaseKind.COMPLAINT: Priority.NORMAL,
    CaseKind.INFORMATION_REQUEST: Priority.NORMAL,
    CaseKind.SAFEGUARDING_CONCERN: Priority.IMMEDIATE,
    CaseKind.EMERGENCY: Priority.IMMEDIATE,
}
"""Without any concern; every other kind is routine."""


@dataclass(frozen=True, slots=True)
class Routed:
    """The queue that has it, how soon, and the others told."""

    queue: str
    priority: Priority
    also: tuple[str, ...] = ()


def route(
    kind: CaseKind,
    category: str,
    dangers: Collection[str],
    flags: Collection[str],
    policy: Policy,
    stage: int | None = None,
    brand: str = "",
) -> Routed:
    """Danger decides first, then the kind of contact and what it is about (HPG-5.6, H21-B).

    `category` and `dangers` are the understanding's names; flags the scenarios' vocabulary.
    A brand's complaints go to whoever answers there (HPG-6.11, 6.12). Every answer has a queue.
    """
    raised = concerns(dangers, flags)
    usual = USUAL.get(kind, Priority.ROUTINE)
    priority = min([usual, *(concern.priority for concern in raised)])
    about = _what_it_is_about(kind, category, flags)
    home = _of_brand(kind, stage, brand, policy) or _home(kind, about, stage, policy)
    if kind is CaseKind.SAFEGUARDING_CONCERN:
        return Routed(home, priority)
    leading = next((concern for concern in raised if concern.has_the_case(category)), None)
    queue = (leading and _team(leading, policy)) or home
    if leading and leading.private:
        return Routed(queue, priority)
    told = dict.fromkeys(_told(raised, home, leading, policy))
    return Routed(queue, priority, tuple(team for team in told if team != queue))


def _what_it_is_about(kind: CaseKind, category: str, flags: Collection[str]) -> str:
    """What somebody would not complain of is still looked into where people may be at risk (PFP-27)."""
    at_risk = kind is CaseKind.DISSATISFACTION_NOT_PURSUED and "health_and_safety" in flags
    return "safety" if at_risk else category


def _of_brand(kind: CaseKind, stage: int | None, brand: str, policy: Policy) -> str:
    """The brand's own team for a complaint; nobody where it is the landlord's own."""
    known = brand_of(policy, brand)
    if known is None or kind is not CaseKind.COMPLAINT:
        return ""
    return known.stage_2 if stage == 2 else known.stage_1


def _home(kind: CaseKind, category: str, stage: int | None, policy: Policy) -> str:
    """Where such a contact belongs when nothing else is the matter."""
    queues = policy.queues
    if kind is CaseKind.COMPLAINT:
        return queues.stage_2 if stage == 2 else queues.complaints
    by_category = queues.by_category.get(category, queues.by_category["other"])
    return queues.by_kind.get(kind, by_category)


def _team(concern: Concern, policy: Policy) -> str | None:
    return policy.queues.by_concern[concern.team] if concern.team else None


def _told(
    raised: Collection[Concern], home: str, leading: Concern | None, policy: Policy
) -> Iterator[str]:
    """Everyone whom a concern brings in; and the home team, unless the case's own handler leads."""
    teams = (_team(concern, policy) for concern in raised)
    yield from (team for team in teams if team)
    if leading and leading.team != "handler":
        yield home
