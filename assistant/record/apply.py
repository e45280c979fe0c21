"""Takes a turn's events in order and keeps each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assistant.clock_facts import FROM_FLAGS
from assistant.next_due import refresh_next_due
from assistant.record import (
    complaint,
    consent,
    danger,
    needs,
    other_contacts,
    proving,
    reaching,
    safety,
    trend,
)
from assistant.record.hazards import know_hazards
from assistant.record.parties_words import leave_out_contact
from assistant.record.scene import KeptCase, Scene
from assistant.rerouted import rerouted
from assistant.say import Speaker
from conversations import events
from conversations.events import Event, Said
from storage.new_cases import add_to_case, case_by_id, change_case

KEEP: Mapping[type[Event], Callable[[Scene, Any], None]] = {
    events.ComplaintOffered: complaint.offered,
    events.ComplaintDeclined: complaint.declined,
    events.ComplaintChosen: complaint.chosen,
    events.MatterHeard: complaint.matter_heard,
    events.Answered: complaint.answered,
    events.Added: complaint.added,
    events.DefinitionAgreed: complaint.agreed,
    events.DefinitionDisputed: complaint.disputed,
    events.DefinitionCorrected: complaint.corrected,
    events.ConversationFinished: complaint.finished,
    events.CircumstancesDisclosed: complaint.circumstances,
    events.FlagsRaised: complaint.flags,
    events.AdjustmentsAsked: needs.adjustments,
    events.RequestLogged: other_contacts.request_logged,
    events.PraiseLogged: other_contacts.praise_logged,
    events.ContactLogged: other_contacts.contact_logged,
    events.TrendNoted: trend.noted,
    events.FactKept: complaint.fact,
    events.AuthorityClaimed: consent.authority_claimed,
    events.CodeMissed: proving.code_missed,
    events.WayInRefused: proving.way_in_refused,
    events.SafetyAsked: safety.asked,
    events.DangerSeen: danger.seen,
    events.HandedOver: reaching.handed_over,
    events.StatusAsked: reaching.status_asked,
    events.IncidentTold: reaching.told_of_incident,
    events.TextsStopped: reaching.stopped,
    events.TextsStarted: reaching.started,
}
KEEP_AND_SAY: Mapping[type[Event], Callable[[Scene, Any, Speaker], None]] = {
    events.ConsentSought: consent.sought,
    events.ConsentGiven: consent.given,
    events.ConsentRefused: consent.refused,
    events.ConsentWithdrawn: consent.withdrawn,
    events.CodeAsked: proving.code_asked,
    events.Proved: proving.proved,
}
"""These also write to somebody else than the sender."""

MOVES_DATES = {"opted_out_at", "danger"}
START_CLOCKS = {*FROM_FLAGS.values(), "hazard_significant", "hazard_emergency"}
"""Flags that something happened which has a date of its own."""


def apply(scene: Scene, happened: Sequence[Event], speaker: Speaker) -> tuple[Said, ...]:
    """Take in every event; what was said comes back, to be worded for the sender.

    Case openings, tasks and the like are written as they come; the ledger and what was learnt
    of the case in hand are left on the scene, to be written with the message itself.
    """
    said: list[Said] = []
    for event in happened:
        if isinstance(event, Said):
            said.append(event)
        elif keep := KEEP.get(type(event)):
            keep(scene, event)
        elif keep_and_say := KEEP_AND_SAY.get(type(event)):
            keep_and_say(scene, event, speaker)
    return tuple(said)


def write_changes(scene: Scene) -> None:
    """Write what changed on cases, but for what travels with the message (`storage.turns`)."""
    for case in scene.cases.values():
        leave_out_contact(scene, case)
        if case.flags:
            know_hazards(scene, case)
            _route_again(scene, case)
        if case is not scene.case and (case.fields or case.flags or case.definition):
            add_to_case(
                scene.connection,
                case.id,
                fields=case.fields,
                flags=case.flags,
                definition=case.definition,
            )
        if case.changes:
            change_case(scene.connection, case.id, case.changes)
        if MOVES_DATES & case.changes.keys() or START_CLOCKS & set(case.flags):
            row = case_by_id(scene.connection, case.id)
            refresh_next_due(scene.connection, row, scene.policy, scene.now)


def _route_again(scene: Scene, case: KeptCase) -> None:
    """A flag may bring in another team, or make it more urgent."""
    row = case_by_id(scene.connection, case.id)
    dangers = case.fields.get("dangers", ())
    case.changes |= rerouted(row, scene.policy, [*row.flags, *case.flags], dangers)
