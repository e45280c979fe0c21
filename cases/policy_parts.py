"""The parts that a landlord's policy is made of, each named as its table in the pack file.

Where the Code or the SPSO's procedure fixes a value, the type does: a pack that says otherwise
does not load. Roles are titles, never people's names.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from cases.case import CaseKind
from cases.concerns import TEAMS
from cases.contrast import ENOUGH, contrast_with_white
from cases.nations import Nation, Service
from cases.working_days import DayOne

Days = Annotated[int, Field(strict=True, ge=1, le=366)]
Months = Annotated[int, Field(strict=True, ge=1, le=120)]
Words = Annotated[str, Field(min_length=1)]
RuleIds = Annotated[tuple[Words, ...], Field(min_length=1)]
"""The rule a date comes from, first, then others that say the same."""


class Part(BaseModel):
    """A table of the pack: fixed once read, and no key in it that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Pack(Part):
    """Where a pack comes from. `stand_ins` are values that are still invented (see `doctor`)."""

    source_version: Words
    checked_on: date
    stand_ins: tuple[str, ...] = ()


class Hours(Part):
    """When the office answers, in UK time, on working days."""

    opens: time
    closes: time


class Brand(Part):
    """A name that residents know part of the landlord by, and who answers for it at each stage.

    `liaison` is the team that speaks with the ombudsman (ROLE-O).
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]+$")]
    name: Words
    service: Service = Service.HOUSING
    stage_1: Words
    stage_2: Words
    liaison: Words
    phone: str = ""
    post: str = ""


class Landlord(Part):
    """Who the landlord is and how to reach it. `group` joins one landlord's nations."""

    name: Words
    nation: Nation
    colour: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    services: tuple[Service, ...] = (Service.HOUSING,)
    group: str = ""
    reference_prefix: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,4}$")]
    emergency_phone: Words
    office_phone: Words
    duty_officer_route: Words
    hours: Hours
    brands: tuple[Brand, ...] = ()

    @field_validator("brands")
    @classmethod
    def _known_apart(cls, brands: tuple[Brand, ...]) -> tuple[Brand, ...]:
        ids = [brand.id for brand in brands]
        if len(set(ids)) < len(ids):
            raise ValueError("two brands have the same id")
        return brands

    @field_validator("colour")
    @classmethod
    def _can_be_read(cls, colour: str) -> str:
        ratio = contrast_with_white(colour)
        if ratio < ENOUGH:
            raise ValueError(f"white on {colour} has contrast {ratio:.1f}; it needs {ENOUGH}")
        return colour


class CalendarRules(Part):
    """How days are counted. `worked` are bank holidays on which this landlord works."""

    day_one: DayOne
    extra_closed_days: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()


class StageRuleIds(Part):
    """The rule ids that each date of a stage cites."""

    ack: RuleIds = ("none",)
    response: RuleIds
    extension: RuleIds


class Stage(Part):
    """The clocks of one stage, in working days. No `ack_wd`: no acknowledgement is owed."""

    ack_wd: Days | None = None
    response_wd: Days
    response_from: Literal["receipt", "acknowledgement"]
    extension_max_wd: Days
    extension_note: str = "only with good reason, explained"
    extension_agreement: Literal["seek"] = "seek"
    beyond_cap: Literal["senior_and_reason"] = "senior_and_reason"
    update_every_wd: Days
    decided_by: Words
    approver: Words | None = None
    rules: StageRuleIds


class Stage2(Stage):
    """Stage 2 as well has an update half-way, and in Scotland may be where a case begins."""

    midpoint_contact_wd: Days
    midpoint_promised: bool = False
    midpoint_rule: Words = "C26"
    reasons_required: Literal[False] = False
    different_person: Literal[True] = True
    direct: Literal["never", "staff"]


class Offer(Part):
    """What happens when somebody is dissatisfied (HOC-1.3, 1.5)."""

    on_dissatisfaction: Literal["offer"]
    on_dissatisfied_request: Literal["offer", "raise"]
    passes_on: Literal["always"] = "always"
    followup_wd: Days


class Limits(Part):
    """How long a resident has; over the limit is a question for a person, never a no (HOC-2.3)."""

    complain_months: Months
    complain_from: Literal["latest(event, aware, last_occurrence)"]
    complain_rules: RuleIds
    discretion_reasons: Literal["open"] = "open"
    former_residents: Literal["from_issue"] = "from_issue"
    escalate_months: Months | None = None
    escalate_after: Literal["own_merits"] = "own_merits"
    escalate_rules: RuleIds = ("HOC-6.10",)
    ombudsman_months: Months
    ombudsman_rule: Words


class Request(Part):
    """Service requests: when we write back, and Scotland's promise to put it right (PFP-T-SC0)."""

    reply_wd: Days
    put_right_hours: Days | None = None
    hours_are: Literal["clock"] = "clock"
    put_right_rules: RuleIds = ("PFP-T-SC0",)


class Compliment(Part):
    """Praise goes to the person and the line manager (H21-1.1)."""

    pass_on_wd: Days


class Refusal(Part):
    """Who may decide not to accept, for which reasons, with whose approval (HOC-2.2, 5.11)."""

    reasons: tuple[Words, ...]
    decider: Words
    notice_wd: Days
    approvals: Mapping[str, tuple[Words, ...]] = Field(default_factory=dict)


class ConsentRules(Part):
    """How a resident may let somebody act; the clock never waits for it (REP-CLK)."""

    forms: tuple[Words, ...]
    clock_waits: Literal[False]
    written_followup_wd: Days
    lasts_months: Months


class AdjustmentRules(Part):
    """More time asked for by a resident is agreed, and cites this rule (HOC-5.10)."""

    longer_rules: RuleIds
    refusal_needs_second_person: Literal[True]


class Anonymous(Part):
    """Nameless complaints are looked into where there is enough; some may run late (HPG-4.1)."""

    mode: Literal["case_by_case"]
    may_run_late: bool
    rule: Words


class Hazards(Part):
    """The law on hazards of the home, counted from when the landlord knew (FACT-AWAAB)."""

    regime: Literal["england_awaab", "scotland_awaab"]
    investigate_wd: Days
    emergency_hours: Days | None = None
    from_date: date
    rule: Words
    route: Words


class HandOver(Part):
    """How soon a person takes over when somebody may be harmed: ours, not the landlord's."""

    minutes: Days


class DataRights(Part):
    """Clocks of data protection law, apart from the complaint's (FACT-DUAA, FACT-SAR)."""

    complaint_ack_days: Days
    copy_months: Months


class Behaviour(Part):
    """Limits on contact: warned first, may be appealed, looked at again; the complaint goes on."""

    warning_first: Literal[True]
    appeal: Literal[True]
    complaint_continues: Literal[True]
    review_max_days: Days


class Retention(Part):
    """How long things are kept; a legal hold stops every deletion (PK-41)."""

    case: Words
    case_months: Months
    counts_from: Literal["case_closed", "tenancy_end"] = "case_closed"
    chat_days: Days
    legal_hold: Literal[True]


class Queues(Part):
    """The teams that work comes to, by what it is about."""

    complaints: Words
    stage_2: Words
    by_kind: Mapping[CaseKind, Words]
    by_category: Mapping[str, Words]
    by_concern: Mapping[str, Words]

    @field_validator("by_category")
    @classmethod
    def _always_somewhere(cls, by_category: Mapping[str, str]) -> Mapping[str, str]:
        if "other" not in by_category:
            raise ValueError("say where everything else goes: `other`")
        return by_category

    @field_validator("by_concern")
    @classmethod
    def _every_team_named(cls, by_concern: Mapping[str, str]) -> Mapping[str, str]:
        missing = sorted(TEAMS - set(by_concern))
        if missing:
            raise ValueError(f"no team for {', '.join(missing)}")
        return by_concern
