"""What must stand before a complaint is not accepted, or not taken to stage 2 (HOC-2.1 to 2.5, 5.11).

A person decides, in the pack's role, for a reason from the pack's closed list, with evidence, on
the complaint's own merits, and says where else to go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from cases.blocked import Blocked, blocked
from cases.policy import Policy
from cases.roles import has_role

AT_STAGE_2 = frozenset({"claim_filed", "in_court", "persistent", "over_6_months"})
"""Of the reasons a pack may have, those that can also end a complaint after stage 1 (HOC-5.11).

What was answered at stage 1 is no reason: that is what stage 2 is for.
"""
LATE = frozenset({"over_12_months", "over_6_months"})
FILED = frozenset({"claim_filed", "in_court"})
DISCRETION = ("how_serious", "evidence_still_there", "how_long_ago", "good_it_could_do")
"""What is weighed before the time limit is held against anybody (PFP-18)."""
ENOUGH_WORDS = 12
"""A reason of fewer words than this says nothing of the person's own case (THA-2.5)."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal as somebody proposes it.

    `explanation` and `circumstances` are what the resident reads: why, and how it was weighed for
    them. `discretion` has an answer for each of `DISCRETION` where a time limit is the reason.
    """

    reason: str
    explanation: str
    evidence: str
    circumstances: str
    other_procedure: str
    discretion: tuple[str, ...] = ()
    filed_on: date | None = None
    previous: str = ""


def reasons_for(policy: Policy, stage: int) -> tuple[str, ...]:
    """The reasons that may be given: at stage 2, for not taking it further."""
    every = (*policy.refusal.reasons, *policy.refusal.approvals)
    return tuple(dict.fromkeys(one for one in every if stage == 1 or one in AT_STAGE_2))


def may_refuse(refusal: Refusal, role: str, stage: int, policy: Policy) -> Blocked | None:
    """None when somebody in this role may decide so for this reason."""
    if refusal.reason not in reasons_for(policy, stage):
        return blocked("refusal_reason")
    return None if has_role(role, policy.refusal.decider) else blocked("refusal_role")


def refusal_lacks(refusal: Refusal) -> tuple[str, ...]:
    """What is still to be written before it can be decided; empty when it is whole."""
    return tuple(_lacks(refusal))


def approvals_still_needed(
    refusal_reason: str, approved_by: Collection[str], policy: Policy
) -> tuple[str, ...]:
    """The roles that have not said yes yet (HPG-5.3-behav)."""
    wanted = policy.refusal.approvals.get(refusal_reason, ())
    return tuple(role for role in wanted if not any(has_role(one, role) for one in approved_by))


def _lacks(refusal: Refusal) -> Iterator[str]:
    if len(refusal.explanation.split()) < ENOUGH_WORDS:
        yield "refusal_explanation"
    if not refusal.evidence.strip():
        yield "refusal_evidence"
    if not refusal.circumstances.strip():
        yield "refusal_circumstances"
    if not refusal.other_procedure.strip():
        yield "refusal_other_procedure"
    if refusal.reason in FILED and refusal.filed_on is None:
        yield "refusal_filed_on"
    if refusal.reason == "already_considered" and not refusal.previous.strip():
        yield "refusal_previous"
    weighed = [answer for answer in refusal.discretion if answer.strip()]
    if refusal.reason in LATE and len(weighed) < len(DISCRETION):
        yield "refusal_discretion"
