"""The definition of a complaint that somebody makes for another is read by both of them."""

from __future__ import annotations

from assistant.record.scene import KeptCase, Scene
from conversations.without_contact import without_contact
from storage.new_cases import case_by_id
from storage.representatives import parties_of


def leave_out_contact(scene: Scene, case: KeptCase) -> None:
    """What is to be kept of the definition loses how to find whoever wrote it (HOC-3.6)."""
    looked_up = case.represented and case.definition
    parties = parties_of(scene.connection, case.id) if looked_up else None
    if parties is None:
        return
    writer = scene.conversation
    known = [parties.representative_name, writer.name, writer.home]
    answers = case_by_id(scene.connection, case.id).fields | case.fields
    resident = answers.get("resident", {}).get("value") or {}
    keep = f"{parties.resident_name} {resident.get('said', '')}"
    case.definition |= {
        part: [without_contact(line, known, keep) for line in lines]
        for part, lines in case.definition.items()
    }
