"""What must be there before anybody is listened to at night: hazards, an emergency number."""

from __future__ import annotations

from cases.policy_check.check import FAIL, Check, Subject, listed


def no_hazard_route(subject: Subject) -> str:
    """What is missing of the way a hazard of the home goes."""
    hazards = subject.policy.hazards
    return listed(name for name in ("regime", "route") if not getattr(hazards, name))


def nobody_at_night(subject: Subject) -> str:
    """Which of the two ways to somebody at night a landlord lacks; a default has no landlord."""
    landlord = subject.policy.landlord
    if landlord is None:
        return ""
    needed = ("emergency_phone", "duty_officer_route")
    return listed(name for name in needed if not getattr(landlord, name))


CHECKS = (
    Check(
        "PK-44",
        FAIL,
        ("FACT-AWAAB", "FACT-AWAAB-SC"),
        "hazards",
        no_hazard_route,
        "Hazards of the home have a clock in law, and the policy gives them no: {found}.",
        "hazards.regime and hazards.route: a clock and a team of their own, from when we knew",
    ),
    Check(
        "PK-45",
        FAIL,
        ("FACT-EMERG",),
        "landlord.emergency_phone, landlord.duty_officer_route",
        nobody_at_night,
        "Somebody in danger at night could not be passed on, for want of: {found}.",
        "landlord.emergency_phone and landlord.duty_officer_route, tried out",
    ),
)
