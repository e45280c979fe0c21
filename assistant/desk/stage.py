"""Somebody tries to put a complaint at a stage by name."""

from __future__ import annotations

from assistant.desk.refusals import from_rules
from assistant.desk.standing import must_be_complaint, standing_of
from assistant.desk.work import Work
from cases.stages import allowed


def set_stage(work: Work, name: str) -> None:
    """Never done: there is no stage before 1 or after 2 (HOC-5.2, 5.3). The try is on record.

    `name` is what the officer called the stage, such as `get_it_sorted`.
    """
    must_be_complaint(work.case)
    blocked = allowed(standing_of(work.case), f"set_stage_{name}", work.policy)
    if blocked:
        work.flag("policy_override_code")
        work.note("move_blocked", move=f"set_stage_{name}", rules=list(blocked.rules))
        work.block(from_rules(blocked))
