"""What a pack says of the matters around a complaint, each named as its table in the file.

As with the other parts, what the law fixes is fixed by the type (see `cases.policy_check`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from cases.policy_parts import Part, Words

OWED = frozenset({"residents", "former_residents", "affected"})
SPARED = frozenset({"safe_contact_only", "opted_out"})


class Definition(Part):
    """The words in which residents read what a complaint is (HOC-1.2)."""

    printed: Words
    code_wording: bool


class Who(Part):
    """Whose complaints are taken; never fewer than these (PK-25)."""

    may_complain: tuple[Words, ...]

    @field_validator("may_complain")
    @classmethod
    def _nobody_left_out(cls, may_complain: tuple[str, ...]) -> tuple[str, ...]:
        missing = OWED - set(may_complain)
        if missing and "anyone" not in may_complain:
            raise ValueError(f"leaves out {', '.join(sorted(missing))}")
        return may_complain


class Elected(Part):
    """What an MP or councillor writes is logged, and the resident is asked (PFP-40, HOC-1.3)."""

    mode: Literal["enquiry_then_ask_resident"]


class NotPursued(Part):
    """Dissatisfaction that was not pursued is kept for trends, and nobody's name with it (PFP-27)."""

    identity: Literal["none"]


class NewIssues(Part):
    """What comes up on the way: joined if related and in time, else its own case (HOC-6.8)."""

    unrelated: Literal["separate"]
    as_behaviour: Literal[False]


class Panel(Part):
    """A panel of the landlord's own may follow the final response, and delays nobody (HOC-5.3)."""

    place: Literal["none", "after_final_response"]


class Contractors(Part):
    """What a contractor says is evidence; the landlord answers (HOC-5.4)."""

    own_process: Literal[False]


class Safeguarding(Part):
    """Safety comes first, and the complaint about its handling is still heard (PFP-P1.15)."""

    ends_contact: Literal[False]


class Surveys(Part):
    """Who is asked after a complaint how it went, and who never is (H21-12.1, HPG-7.4).

    `days_after_close` is how long we leave them in peace first; 0 or absent, nobody is asked.
    """

    after_close: Literal["never", "each_case", "monthly_batch"]
    days_after_close: Annotated[int, Field(strict=True, ge=0, le=90)] = 0
    never_if: tuple[Words, ...]

    @field_validator("never_if")
    @classmethod
    def _spares_whom_it_must(cls, never_if: tuple[str, ...]) -> tuple[str, ...]:
        missing = SPARED - set(never_if)
        if missing:
            raise ValueError(f"a survey could reach {', '.join(sorted(missing))}")
        return never_if


class Reports(Part):
    """How often those who govern are told; once a year is not enough (HOC-9.6, 9.7, PK-42)."""

    board: Literal["monthly", "quarterly", "six_monthly"]
    executives: Literal["weekly", "fortnightly", "monthly", "quarterly"]
