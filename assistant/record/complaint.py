"""Keeps what complaining brings: the case, its answers, its definition."""

from __future__ import annotations

from typing import Any

from assistant.record.hazards import know_hazards, take_over_danger
from assistant.record.new_issue import perhaps_new
from assistant.record.opening import open_
from assistant.record.scene import KeptCase, Scene
from cases.case import CaseKind
from conversations.events import (
    Added,
    Answered,
    CircumstancesDisclosed,
    ComplaintChosen,
    ComplaintDeclined,
    ComplaintOffered,
    ConversationFinished,
    DefinitionAgreed,
    DefinitionCorrected,
    DefinitionDisputed,
    FactKept,
    FlagsRaised,
    MatterHeard,
)
from storage.new_cases import case_by_id
from storage.person_changes import know_person
from storage.representatives import need_consent, parties_of, update_consent


def offered(scene: Scene, event: ComplaintOffered) -> None:
    """The offer, its wording, its time; its answer follows as an event of its own (HOC-1.3)."""
    scene.note(event)


def declined(scene: Scene, event: ComplaintDeclined) -> None:
    """A clear no is kept with the conversation, never with a complaint."""
    scene.note(event)


def chosen(scene: Scene, event: ComplaintChosen) -> None:
    """The complaint is open from this word, dated from the first dissatisfied message."""
    flags = [*event.flags]
    if event.by_representative:
        flags += ["representative", "consent_missing"]
        scene.actor = "representative"
    unknown = event.by_representative or event.anonymous
    changes: dict[str, Any] = {"person_id": None, "resident_address_id": None} if unknown else {}
    if before := scene.cases.get(event.earlier):
        changes["previous_case_id"] = before.id
    case = open_(
        scene,
        CaseKind.COMPLAINT,
        event.reference,
        words=event.words,
        category=event.category,
        topic=event.topic,
        flags=flags,
        received_at=event.received_at,
        changes=changes,
    )
    case.definition["issues"] = list(event.issues) or event.words.splitlines()
    case.fields |= dict(event.facts)
    take_over_danger(scene, case, event.received_at)
    scene.note(event)
    case.represented = event.by_representative
    if event.by_representative:
        need_consent(
            scene.connection,
            landlord=scene.landlord,
            case_id=case.id,
            representative_address_id=scene.to.address_id,
            at=scene.now,
        )


def matter_heard(scene: Scene, event: MatterHeard) -> None:
    """The case is filed under what it is about, with what staff must see."""
    if scene.case is not None:
        scene.case.changes["category"] = event.category
        scene.case.flags.extend(event.flags)
        know_hazards(scene, scene.case, event.category)
        if event.topic:
            scene.case.fields["topic"] = event.topic
    scene.note(event)


def answered(scene: Scene, event: Answered) -> None:
    """An answer stands on the case beside the person's own words for it."""
    case = scene.case
    if case is not None:
        case.fields[event.question] = {"value": event.value, "words": event.words}
        if event.question == "outcome" and event.value:
            case.definition["outcomes"] = [event.value]
    scene.note(event)
    if event.question == "who" and event.value == "someone_else" and case is not None:
        _for_somebody(scene, case)
    if event.question == "home" and isinstance(event.value, dict):
        _know_the_writer(scene, event.value)
    elif event.question in ("resident", "your_name") and case and isinstance(event.value, dict):
        _name_the_parties(scene, case, event.question, event.value)


def _for_somebody(scene: Scene, case: KeptCase) -> None:
    """Said only when asked: from now on disclosure waits, as if it had been said at first."""
    if case.kind != CaseKind.COMPLAINT or parties_of(scene.connection, case.id) is not None:
        return
    scene.actor = "representative"
    case.flags.extend(("representative", "consent_missing"))
    case.changes |= {"person_id": None, "resident_address_id": None}
    case.represented = True
    case.definition = case_by_id(scene.connection, case.id).definition | case.definition
    need_consent(
        scene.connection,
        landlord=scene.landlord,
        case_id=case.id,
        representative_address_id=scene.to.address_id,
        at=scene.now,
    )


def _know_the_writer(scene: Scene, home: dict[str, str]) -> None:
    know_person(
        scene.connection,
        scene.conversation.person_id,
        name=home.get("name", ""),
        home=home.get("address") or home.get("said", ""),
        postcode=home.get("postcode", ""),
    )


def _name_the_parties(scene: Scene, case: KeptCase, question: str, value: dict[str, str]) -> None:
    """Who acts and for whom, as far as the representative has said."""
    if question == "resident":
        named = {"resident_name": value["name"], "relation": value["relation"]}
    else:
        named = {"representative_name": value["name"], "relation": value["relation"]}
        know_person(scene.connection, scene.conversation.person_id, name=value["name"])
    known = {key: said for key, said in named.items() if said}
    if known:
        update_consent(scene.connection, case.id, known)


def added(scene: Scene, event: Added) -> None:
    """More of the story: another line of what the case is about, word for word."""
    case = scene.case
    if case is not None and event.issues:
        case.definition["issues"] = list(event.issues)
        if event.opens_it:
            case.changes["original_words"] = event.words
    scene.note_as("added", {"words": event.words}, case)
    if case is not None and not event.issues and event.words.strip():
        perhaps_new(scene, case, event.words)


def agreed(scene: Scene, event: DefinitionAgreed) -> None:
    """What was read back is agreed with the person on this channel (HOC-5.6)."""
    case = scene.case
    if case is not None:
        case.definition |= dict(event.definition)
        case.changes["definition_agreed_at"] = scene.now
    scene.note(event)


def corrected(scene: Scene, event: DefinitionCorrected) -> None:
    """A line was put right; what was first said stays on the case, and the ledger has both."""
    if scene.case is not None:
        scene.case.definition["issues"] = list(event.issues)
    scene.note(event)


def disputed(scene: Scene, event: DefinitionDisputed) -> None:
    """The correction, word for word."""
    scene.note(event)


def finished(scene: Scene, event: ConversationFinished) -> None:
    """Nothing more is asked; staff see a complete case."""
    if scene.case is not None:
        scene.case.changes["conversation"] = "finished"
    scene.note(event)


def circumstances(scene: Scene, event: CircumstancesDisclosed) -> None:
    """What a person told us of themselves binds staff too (FACT-EQ3)."""
    if scene.case is not None:
        scene.case.fields["circumstances"] = list(event.circumstances)
        scene.case.flags.append("vulnerability")
    scene.note(event)


def flags(scene: Scene, event: FlagsRaised) -> None:
    """Something true of the case that staff must see."""
    if scene.case is not None:
        scene.case.flags.extend(event.flags)
    scene.note(event)


def fact(scene: Scene, event: FactKept) -> None:
    """Something about the case that nobody was asked."""
    if scene.case is not None:
        scene.case.fields[event.name] = event.value
    scene.note(event)
