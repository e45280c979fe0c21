"""Keeps danger: the case goes to the top of the queue and a trained person is alerted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from assistant.new_case import keep_hazards
from assistant.record.opening import open_
from assistant.record.scene import KeptCase, Scene
from cases.case import CaseKind
from cases.clock_facts import What
from cases.dates import uk_date
from cases.hazards import hazard_clocks, hazard_flags
from conversations.events import DangerSeen
from storage.new_cases import case_by_id
from storage.tasks import add_task_once

TO_PEOPLE = {
    "violence",
    "domestic_abuse",
    "safeguarding_adult",
    "safeguarding_child",
    "suicide",
    "threat",
}
"""Dangers from people or to a mind; the others are dangers of the home."""

FLAGS = {
    "domestic_abuse": ("domestic_abuse", "safe_contact_only", "safeguarding", "vulnerability"),
    "safeguarding_adult": ("safeguarding",),
    "safeguarding_child": ("safeguarding", "child_involved"),
    "suicide": ("self_harm_risk", "safeguarding", "vulnerability"),
    "violence": ("domestic_abuse_check", "safeguarding_check"),
}
HOME = ("health_and_safety", "emergency_services_advised")


def seen(scene: Scene, event: DangerSeen) -> None:
    """Mark the open case, or open one, and alert a person at once."""
    case = _open_case(scene) or _new_case(scene, event)
    case.changes["danger"] = True
    _start_clocks(scene, case, event)
    case.fields["dangers"] = _all_dangers(scene, case, event)
    case.flags.extend(_flags(event))
    scene.note(event, case)
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="danger",
        once=f"danger:{scene.inbox_id}",
        at=scene.now,
        case_id=case.id,
        address_id=scene.to.address_id,
        data={"dangers": list(event.dangers)},
        urgent=True,
        due_at=scene.now + timedelta(minutes=scene.policy.hand_over.minutes),
    )


TOLD: Mapping[str, What] = {
    "safeguarding_adult": What.SAFEGUARDING_TOLD,
    "safeguarding_child": What.SAFEGUARDING_TOLD,
    "domestic_abuse": What.ABUSE_TOLD,
    "suicide": What.DESPAIR_TOLD,
}
"""Dangers to people, and what they start: a person looks within minutes."""


def _start_clocks(scene: Scene, case: KeptCase, event: DangerSeen) -> None:
    """Each clock begins with the first word of its danger on this case."""
    told = [TOLD[danger] for danger in event.dangers if danger in TOLD]
    hazards = hazard_clocks("", event.dangers, ())
    keep_hazards(scene.connection, scene.landlord, case.id, (*told, *hazards), scene.now)
    in_force = uk_date(scene.now) >= scene.policy.hazards.from_date
    case.flags.extend(hazard_flags(hazards, scene.policy.nation, in_force=in_force))


def _all_dangers(scene: Scene, case: KeptCase, event: DangerSeen) -> list[str]:
    """Those seen before on this case, and the new ones."""
    before = case_by_id(scene.connection, case.id).fields.get("dangers", ())
    return list(dict.fromkeys((*before, *event.dangers)))


def _open_case(scene: Scene) -> KeptCase | None:
    if scene.case is not None:
        return scene.case
    return next((case for case in scene.cases.values() if case.kind in OPEN_KINDS), None)


OPEN_KINDS = ("complaint", "emergency", "safeguarding_concern")


def _new_case(scene: Scene, event: DangerSeen) -> KeptCase:
    of_people = TO_PEOPLE & set(event.dangers)
    return open_(
        scene,
        CaseKind.SAFEGUARDING_CONCERN if of_people else CaseKind.EMERGENCY,
        event.reference,
        words=event.words,
        category="safety",
        flags=event.flags,
        dangers=event.dangers,
        changes={"conversation": "finished"},
    )


def _flags(event: DangerSeen) -> list[str]:
    """What staff must see; 999 was named in every signpost."""
    raised = [flag for danger in event.dangers for flag in FLAGS.get(danger, ())]
    return raised or list(HOME)
