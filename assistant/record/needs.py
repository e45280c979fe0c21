"""Keeps adjustments: recorded with who asked and when, reviewed at each stage (HOC-5.10)."""

from __future__ import annotations

from dataclasses import replace

from assistant.record.scene import Scene
from conversations.events import AdjustmentsAsked
from storage.person_changes import ask_adjustment


def adjustments(scene: Scene, event: AdjustmentsAsked) -> None:
    """Each binds from the answer to this very message on. The case carries a flag of it."""
    for code, words in event.adjustments.items():
        ask_adjustment(
            scene.connection,
            landlord=scene.landlord,
            person_id=scene.conversation.person_id,
            code=code,
            words=words,
            at=scene.now,
        )
    manner = scene.to.manner.with_needs(event.adjustments)
    scene.to = replace(scene.to, manner=manner)
    if scene.case is not None:
        scene.case.flags.append("adjustment_recorded")
    scene.note(event)
