"""More comes in after a complaint was acknowledged: a person says if it joins or stands alone.

HOC-6.8. A new complaint counts from the day it came, however late they say so.
"""

from __future__ import annotations

from datetime import UTC

from assistant.new_case import is_settled
from assistant.record.scene import KeptCase, Scene
from cases.dates import end_of, uk_date
from storage.happenings import ISSUE_ADDED, add_happening
from storage.new_cases import case_by_id
from storage.tasks import add_task_once

LOOKED_AT_WITHIN_WD = 2
"""Working days in which a person says what it is: ours, so that the resident soon hears."""


def perhaps_new(scene: Scene, case: KeptCase, words: str) -> None:
    """Keep the words with their time, and ask a person."""
    row = case_by_id(scene.connection, case.id)
    if case.kind != "complaint" or not is_settled(row) or row.stage2_requested_at == scene.now:
        return
    happening_id = add_happening(
        scene.connection,
        landlord=scene.landlord,
        case_id=case.id,
        what=ISSUE_ADDED,
        at=scene.now,
        data={"words": words, "from": scene.to.address_id},
    )
    days = scene.policy.working_days
    due = end_of(days.add_working_days(uk_date(scene.now), LOOKED_AT_WITHIN_WD))
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="new_issue",
        once=f"new_issue:{happening_id}",
        at=scene.now,
        case_id=case.id,
        address_id=scene.to.address_id,
        data={"words": words, "happening": happening_id},
        due_at=due.astimezone(UTC),
    )
