"""Moves that the rules do not allow, with the reason a member of staff is shown.

The only place for these sentences, each named and with the rule ids that it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blocked:
    """A step was refused by the rules: its name, why, and from which of them."""

    name: str
    reason: str
    rules: tuple[str, ...]


ALL = (
    Blocked(
        "no_other_stage",
        "There are only stages 1 and 2. Put it right early if you can, inside stage 1; "
        "the stage 1 response is still due.",
        ("HOC-5.2", "HOC-5.3"),
    ),
    Blocked("unknown_move", "There is no such step for a complaint.", ("HOC-5.3",)),
    Blocked(
        "not_from_here",
        "That step does not follow from where this complaint is.",
        ("HOC-5.3",),
    ),
    Blocked(
        "response_owed",
        "The stage 1 response is still owed, also when the matter has been put right.",
        ("HOC-5.2", "HOC-6.3"),
    ),
    Blocked("final_response_owed", "The final response is still owed.", ("HOC-6.14",)),
    Blocked(
        "answer_stage_1_first",
        "Stage 1 has not been answered yet. Answer it first; then stage 2 needs no reasons.",
        ("HOC-6.10", "HOC-6.12"),
    ),
    Blocked(
        "no_direct_stage_2",
        "In England every complaint begins at stage 1, however serious it is.",
        ("PFP-AMD", "PFP-24"),
    ),
    Blocked(
        "no_stage_after_2",
        "Stage 2 is the last stage. After it comes the Ombudsman.",
        ("HOC-5.3", "HOC-6.10"),
    ),
    Blocked(
        "refusal_reason",
        "That is not a reason for which a complaint may be refused or not taken further.",
        ("HOC-2.1", "HOC-2.2", "HOC-5.11"),
    ),
    Blocked(
        "refusal_approval",
        "This refusal needs the approvals that the policy names before anything is sent.",
        ("HPG-5.3-behav", "HOC-5.11"),
    ),
    Blocked(
        "refusal_role",
        "Somebody in the role that the policy names decides this, nobody else.",
        ("ROLE-X", "H21-9.2"),
    ),
    Blocked(
        "was_at_stage_1",
        "Stage 2 is decided by somebody who had no part in stage 1.",
        ("HOC-6.13", "ROLE-R"),
    ),
    Blocked(
        "named_in_complaint",
        "This person is part of what is complained of, so somebody else handles it.",
        ("HOC-5.8",),
    ),
    Blocked(
        "actions_open",
        "Something that was promised is not done yet. It is followed until it is.",
        ("HOC-7.3", "HOC-6.6"),
    ),
    Blocked(
        "extension_too_late",
        "The date has passed. An extension is told before it; now say sorry and when.",
        ("HOC-6.4", "HOC-6.15"),
    ),
    Blocked(
        "extension_needs_reason",
        "An extension needs a good reason, and the resident is told it.",
        ("HOC-6.4", "HOC-6.15"),
    ),
    Blocked(
        "extension_needs_interval",
        "An extension needs a rhythm of updates, agreed with the resident.",
        ("HOC-5.9",),
    ),
    Blocked(
        "extension_over_cap",
        "That is longer than may be added. Only a senior person may go further, for a good reason.",
        ("HOC-6.4", "HOC-6.15"),
    ),
)
BY_NAME: Mapping[str, Blocked] = {refusal.name: refusal for refusal in ALL}


def blocked(name: str) -> Blocked:
    """The refusal of that name; KeyError when nobody has written it."""
    return BY_NAME[name]
