"""One landlord's policy in one nation, as run, from one date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from cases.nations import Nation, Service
from cases.policy_parts import (
    AdjustmentRules,
    Anonymous,
    Behaviour,
    CalendarRules,
    Compliment,
    ConsentRules,
    DataRights,
    HandOver,
    Hazards,
    Landlord,
    Limits,
    Offer,
    Pack,
    Part,
    Queues,
    Refusal,
    Request,
    Retention,
    Stage,
    Stage2,
    Words,
)
from cases.policy_surroundings import (
    Contractors,
    Definition,
    Elected,
    NewIssues,
    NotPursued,
    Panel,
    Reports,
    Safeguarding,
    Surveys,
    Who,
)
from cases.working_days import Calendar


class Policy(Part):
    """Everything the rules need to know of a landlord. A case keeps the `version` it began under.

    `id` is the landlord's, in lower case; `one_off_days` are the nation's days off by proclamation.
    """

    id: Words
    valid_from: date
    pack: Pack
    landlord: Landlord
    definition: Definition
    calendar: CalendarRules
    one_off_days: frozenset[date] = frozenset()
    stages: tuple[Literal[1], Literal[2]]
    s1: Stage
    s2: Stage2
    late_ack_shifts_response: Literal[False]
    auto_receipt_is_ack: Literal[False]
    early_resolution: Literal["inside_stage_1"]
    offer: Offer
    limits: Limits
    request: Request
    compliment: Compliment
    refusal: Refusal
    who: Who
    consent: ConsentRules
    adjustments: AdjustmentRules
    anonymous: Anonymous
    elected: Elected
    not_pursued: NotPursued
    new_issues: NewIssues
    panel: Panel
    contractors: Contractors
    safeguarding: Safeguarding
    hazards: Hazards
    hand_over: HandOver
    data_rights: DataRights
    behaviour: Behaviour
    retention: Retention
    surveys: Surveys
    reports: Reports
    external: Mapping[Service, Words]
    roles: Annotated[Mapping[str, Words], Field(min_length=1)]
    queues: Queues

    def __repr__(self) -> str:
        """Its version: the rest is long, and in the file of that name."""
        return f"Policy({self.version})"

    @property
    def version(self) -> str:
        """The name a case remembers its rules by, such as `hpg@2025-03-01`."""
        return f"{self.id}@{self.valid_from.isoformat()}"

    @property
    def nation(self) -> Nation:
        """The one nation this policy is for (PK-07)."""
        return self.landlord.nation

    @cached_property
    def working_days(self) -> Calendar:
        """The calendar that this landlord's clocks run on."""
        closed = self.calendar.extra_closed_days | self.one_off_days
        return Calendar(self.nation, closed=closed, worked=self.calendar.worked)
