"""Something became true of a case with the passing of time: its flag is raised, and it is routed anew."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row

from assistant.rerouted import rerouted
from cases.policy import Policy
from storage.new_cases import change_case


def raise_flag(connection: Connection, case: Row[Any], policy: Policy, flag: str) -> None:
    """Once; a flag that is there already changes nothing."""
    if flag in case.flags:
        return
    flags = [*case.flags, flag]
    change_case(connection, case.id, {"flags": flags, **rerouted(case, policy, flags)})
