"""What a policy states, right or wrong: the keys that tell landlords apart, and none required.

The keys are those of a pack as run, so that one file form serves both. None or empty is
silence, which is not a breach: the Code fills it, save where a check says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from cases.nations import Nation, Service

Number = Annotated[int, Field(strict=True, ge=0)]
Yes = Annotated[bool, Field(strict=True)]
Names = tuple[str, ...]


class Table(BaseModel):
    """A table of the pack, fixed once read."""

    model_config = ConfigDict(frozen=True)


class Source(Table):
    """The document it comes from, and the nations that it speaks for."""

    source_version: str = ""
    checked_on: date | None = None
    nations: tuple[Nation, ...] = ()


class Landlord(Table):
    """Who it is, and whom to reach at night."""

    name: str
    nation: Nation
    services: tuple[Service, ...] = (Service.HOUSING,)
    emergency_phone: str = ""
    duty_officer_route: str = ""


class Definition(Table):
    """What the policy says a complaint is, in its own words."""

    printed: str = ""
    code_wording: Yes | None = None


class CountedDays(Table):
    """How days are counted, and by whose bank holidays."""

    day_one: Literal["day_after", "receipt_day"] | None = None
    bank_holidays: Literal["england-and-wales", "scotland", "northern-ireland"] | None = None


class Stage(Table):
    """The clocks of a stage and who decides in it; in working days."""

    ack_wd: Number | None = None
    response_wd: Number | None = None
    response_from: Literal["receipt", "acknowledgement"] | None = None
    extension_max_wd: Number | None = None
    beyond_cap: Literal["senior_and_reason", "agreement"] | None = None
    decided_by: str = ""
    approver: str = ""
    reasons_required: Yes | None = None
    different_person: Yes | None = None
    direct: Literal["never", "staff"] | None = None


class Offer(Table):
    """What follows when somebody is unhappy."""

    on_dissatisfaction: str = ""
    on_dissatisfied_request: str = ""
    passes_on: Literal["always", "or_directs"] | None = None


class Limits(Table):
    """How long somebody has, from when, and who may still be heard."""

    complain_months: Number | None = None
    complain_from: str = ""
    discretion_reasons: Literal["open"] | Names | None = None
    escalate_months: Number | None = None
    escalate_after: Literal["own_merits", "refused"] | None = None
    former_residents: Literal["from_issue", "from_leaving"] | None = None


class Request(Table):
    """Promises on service requests."""

    put_right_hours: Number | None = None
    hours_are: Literal["clock", "working"] | None = None


class Refusal(Table):
    """What is not taken as a complaint; `complaint_beside` are those where one is offered."""

    reasons: Names = ()
    complaint_beside: Names = ()
    decider: str = ""
    approvals: Mapping[str, Names] = Field(default_factory=dict)


class Who(Table):
    """Whose complaints are taken."""

    may_complain: Names = ()


class Consent(Table):
    """How somebody may speak for a resident."""

    forms: Names = ()
    clock_waits: Yes | None = None


class Mode(Table):
    """One way of handling, where there are several."""

    mode: str = ""


class Adjustments(Table):
    """Who may say no to an adjustment."""

    refusal_needs_second_person: Yes | None = None


class NotPursued(Table):
    """What is kept of somebody who was unhappy and did not complain."""

    identity: Literal["none", "kept"] | None = None


class NewIssues(Table):
    """What comes up while a complaint is looked into."""

    unrelated: Literal["separate", "joined"] | None = None
    as_behaviour: Yes | None = None


class Letters(Table):
    """What the policy says its letters carry, as meanings; None is silence, which the Code fills."""

    receipt: Names | None = None
    response: Names | None = None
    extension: Names | None = None


class Ombudsman(Table):
    """Details of an ombudsman that the policy carries itself, by what they are."""

    details: Mapping[str, str] = Field(default_factory=dict)


class Panel(Table):
    """Where a panel of the landlord's own stands, if it has one."""

    place: Literal["none", "after_final_response", "beside_ombudsman", "before_ombudsman"] = "none"


class Contractors(Table):
    """Whether a contractor answers complaints in a process of its own."""

    own_process: Yes | None = None


class Safeguarding(Table):
    """What becomes of somebody's complaint when a child or adult may be at risk."""

    ends_contact: Yes | None = None


class Hazards(Table):
    """The law on hazards of the home: to whom a report goes."""

    regime: str = ""
    route: str = ""


class DataRights(Table):
    """The track for complaints about personal data."""

    complaint_ack_days: Number | None = None


class Retention(Table):
    """How long things are kept, in words; `chat` may stay silent where `chat_days` speaks."""

    case: str = ""
    chat: str = ""
    chat_days: Number | None = None


class Reports(Table):
    """How often those who govern are told."""

    board: str = ""
    executives: str = ""


class Stated(Table):
    """A whole policy as it is stated."""

    as_written: Yes = False
    pack: Source = Source()
    landlord: Landlord | None = None
    definition: Definition = Definition()
    texts: Mapping[str, str] = Field(default_factory=dict)
    """Sentences that residents are given, word for word, by what they are about."""

    stages: tuple[int | str, ...] | None = None
    late_ack_shifts_response: Yes | None = None
    auto_receipt_is_ack: Yes | None = None
    early_resolution: str = ""
    calendar: CountedDays = CountedDays()
    s1: Stage = Stage()
    s2: Stage = Stage()
    offer: Offer = Offer()
    limits: Limits = Limits()
    request: Request = Request()
    refusal: Refusal = Refusal()
    who: Who = Who()
    consent: Consent = Consent()
    elected: Mode = Mode()
    anonymous: Mode = Mode()
    adjustments: Adjustments = Adjustments()
    not_pursued: NotPursued = NotPursued()
    new_issues: NewIssues = NewIssues()
    letters: Letters = Letters()
    ombudsman: Ombudsman = Ombudsman()
    external: Mapping[Service, str] = Field(default_factory=dict)
    panel: Panel = Panel()
    contractors: Contractors = Contractors()
    safeguarding: Safeguarding = Safeguarding()
    hazards: Hazards = Hazards()
    data_rights: DataRights = DataRights()
    retention: Retention = Retention()
    roles: Mapping[str, str] = Field(default_factory=dict)
    reports: Reports = Reports()
