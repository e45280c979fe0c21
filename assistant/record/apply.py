"""Takes a turn's events in order and keeps each; then writes what changed, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assistant.next_due import refresh_next_due
from assistant.record import complaint, consent, danger, needs, other_contacts, reaching
from assistant.record.scene import KeptCase, Scene
from assistant.say import Speaker
from conversations import events
from conversations.events import Event, Said
from storage.new_cases import add_to_case, append, case_by_id

KEEP: Mapping[type[Event], Callable[[Scene, Any], None]] = {
    events.ComplaintOffered: complaint.offered,
    events.ComplaintDeclined: complaint.declined,
    events.ComplaintChosen: complaint.chosen,
    events.Answered: complaint.answered,
    events.Added: complaint.added,
    events.DefinitionAgreed: complaint.agreed,
    events.DefinitionDisputed: complaint.disputed,
    events.ConversationFinished: complaint.finished,
    events.CircumstancesDisclosed: complaint.circumstances,
    events.FlagsRaised: complaint.flags,
    events.AdjustmentsAsked: needs.adjustments,
    events.RequestLogged: other_contacts.request_logged,
    events.PraiseLogged: other_contacts.praise_logged,
    events.DangerSeen: danger.seen,
    events.HandedOver: reaching.handed_over,
    events.StatusAsked: reaching.status_asked,
    events.TextsStopped: reaching.stopped,
    events.TextsStarted: reaching.started,
}
KEEP_AND_SAY: Mapping[type[Event], Callable[[Scene, Any, Speaker], None]] = {
    events.ConsentSought: consent.sought,
    events.ConsentGiven: consent.given,
    events.ConsentRefused: consent.refused,
    events.ConsentWithdrawn: consent.withdrawn,
}
"""These also write to somebody else than the sender."""

MOVES_DATES = {"opted_out_at", "danger"}


def apply(scene: Scene, happened: Sequence[Event], speaker: Speaker) -> tuple[Said, ...]:
    """Keep every event; what was said comes back, to be worded for the sender."""
    said: list[Said] = []
    for event in happened:
        if isinstance(event, Said):
            said.append(event)
        elif keep := KEEP.get(type(event)):
            keep(scene, event)
        elif keep_and_say := KEEP_AND_SAY.get(type(event)):
            keep_and_say(scene, event, speaker)
    for case in scene.cases.values():
        if case.touched:
            _write(scene, case)
    append(scene.connection, scene.ledger)
    return tuple(said)


def _write(scene: Scene, case: KeptCase) -> None:
    add_to_case(
        scene.connection,
        case.id,
        fields=case.fields,
        flags=case.flags,
        definition=case.definition,
        changes=case.changes,
    )
    if MOVES_DATES & case.changes.keys():
        row = case_by_id(scene.connection, case.id)
        refresh_next_due(scene.connection, row, scene.policy, scene.now)
