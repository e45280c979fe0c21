"""Whether it is safe to write to somebody: until they say so, only answers leave (FACT-DA)."""

from __future__ import annotations

from assistant.record.scene import Scene
from conversations.events import SafetyAsked
from storage.person_changes import set_unsafe


def asked(scene: Scene, event: SafetyAsked) -> None:
    """Hold back everything they did not just ask for, or let it go out again."""
    unsafe_since = None if event.safe else scene.now
    set_unsafe(scene.connection, scene.to.address_id, unsafe_since)
    if scene.case is not None and not event.safe:
        scene.case.flags.append("safe_contact_only")
    scene.note(event)
