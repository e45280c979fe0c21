"""What a conversation tells of hazards stays with its case, from when it was told (FACT-AWAAB)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from assistant.new_case import keep_hazards
from assistant.record.scene import KeptCase, Scene
from cases.clock_facts import What
from cases.dates import uk_date
from cases.hazards import hazard_clocks, hazard_flags
from storage.happenings import happenings_of
from storage.new_cases import case_by_id

IN_THE_HOME = ("complaint", "service_request", "dissatisfaction_not_pursued", "emergency")


def know_hazards(scene: Scene, case: KeptCase, category: str | None = None) -> None:
    """Start the clock that the words so far ask for, once, and show staff which."""
    if case.kind not in IN_THE_HOME:
        return
    row = case_by_id(scene.connection, case.id)
    about = category or case.changes.get("category") or row.category
    clocks = hazard_clocks(about, (), [*row.flags, *case.flags])
    keep_hazards(scene.connection, scene.landlord, case.id, clocks, scene.now)
    in_force = uk_date(scene.now) >= scene.policy.hazards.from_date
    raised = hazard_flags(clocks, scene.policy.nation, in_force=in_force)
    case.flags.extend(flag for flag in raised if flag not in row.flags)


def take_over_danger(scene: Scene, case: KeptCase, since: datetime) -> None:
    """A complaint that grew out of an emergency told in the same breath is that emergency's too."""
    for other in scene.cases.values():
        if other.kind not in ("emergency", "safeguarding_concern"):
            continue
        row = case_by_id(scene.connection, other.id)
        if row.state == "open" and (row.received_at >= since or _is_their_own(row)):
            seen = {**row.fields, **other.fields}
            case.changes["danger"] = True
            case.fields["dangers"] = seen.get("dangers", [])
            case.flags.extend((*row.flags, *other.flags))
            _same_clocks(scene, other.id, case)


TO_THEMSELVES = {"domestic_abuse", "suicide", "violence"}


def _is_their_own(row: Row[Any]) -> bool:
    """The person who complains is the one at risk: whoever has the case must see it."""
    return bool(TO_THEMSELVES & set(row.fields.get("dangers", ())))


def _same_clocks(scene: Scene, from_case: int, case: KeptCase) -> None:
    for kept in happenings_of(scene.connection, [from_case]):
        keep_hazards(scene.connection, scene.landlord, case.id, (What(kept.what),), kept.at)
