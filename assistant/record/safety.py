"""Whether it is safe to write to somebody: until they say so, only answers leave (FACT-DA)."""

from __future__ import annotations

from assistant.record.scene import SAFE_CONTACT_ONLY, Scene
from conversations.events import SafetyAsked
from storage.person_changes import set_unsafe


def asked(scene: Scene, event: SafetyAsked) -> None:
    """Hold back everything they did not just ask for, on every case of theirs; or let it go again."""
    unsafe_since = None if event.safe else scene.now
    set_unsafe(scene.connection, scene.to.address_id, unsafe_since)
    if not event.safe:
        for case in scene.cases.values():
            case.flags.append(SAFE_CONTACT_ONLY)
    scene.note(event)
