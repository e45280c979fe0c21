"""Keeps proofs: a code goes where the case is known, and whoever has it is that person (REP-ID)."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from sqlalchemy import Row

from assistant.one_time_code import A_DAY, PER_CASE, TRIES
from assistant.record.opening import reply_by
from assistant.record.scene import KeptCase, Scene
from assistant.say import Recipient, Speaker
from cases.dates import end_of, uk_date
from conversations.events import CodeAsked, CodeMissed, Proved, Said, WayInRefused
from conversations.phrase import Phrase
from messages.addresses import Channel
from storage.joining import is_joined, join_to, part, the_case
from storage.proofs import (
    add_proof,
    case_meant,
    codes_since,
    count_miss,
    reachable_safely,
    refuse_proofs,
    use_proof,
)
from storage.tasks import add_task_once

UNSAFE = ("domestic_abuse", "domestic_abuse_check", "safe_contact_only")
"""A case with one of these is spoken of by a person, never opened by a code."""

BY = {
    Channel.SMS: "prove.by_sms",
    Channel.WHATSAPP: "prove.by_whatsapp",
    Channel.TELEGRAM: "prove.by_telegram",
    Channel.WEB_CHAT: "prove.by_web_chat",
}


def code_asked(scene: Scene, event: CodeAsked, speaker: Speaker) -> None:
    """Send a code where the case is known, if it may be sent there; else a person looks.

    Whoever asks is told the same either way.
    """
    case = case_meant(scene.connection, scene.landlord, event.wanted)
    to = _where(scene, case, speaker) if case else None
    sent = case is not None and to is not None
    add_proof(
        scene.connection,
        landlord=scene.landlord,
        address_id=scene.to.address_id,
        case_id=case.id if case and sent else None,
        sent_to_id=to.address_id if to else None,
        code=event.code,
        at=scene.now,
    )
    scene.note_as("code_asked", {"wanted": event.wanted, "sent": sent}, None)
    if case and to:
        said = [Said("prove.code", {"code": event.code})]
        speaker.say(scene.connection, to, said, at=scene.now, case_id=case.id)
    else:
        _have_a_person(scene, event.wanted)


def _where(scene: Scene, case: Row[Any], speaker: Speaker) -> Recipient | None:
    """The case's own address, if a code may go there now."""
    connection = scene.connection
    if case.address_id == scene.to.address_id or scene.to.unsafe:
        return None
    if codes_since(connection, case.id, scene.now - A_DAY) >= PER_CASE:
        return None
    if not reachable_safely(connection, case.address_id, UNSAFE):
        return None
    if scene.conversation.held or is_joined(connection, scene.conversation.person_id):
        return None  # on record as somebody already: two people are not mixed up by a code
    to = speaker.recipient(connection, case.address_id)
    at_once = to.address.channel is Channel.WEB_CHAT or to.manner.waits_until(scene.now) is None
    return to if at_once and not to.address.is_group else None


def _have_a_person(scene: Scene, wanted: str) -> None:
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="case_from_unproved_address",
        once=f"handed_over:{scene.inbox_id}:case_from_unproved_address",
        at=scene.now,
        address_id=scene.to.address_id,
        data={"words": wanted, "reason": "no_code_sent"},
        due_at=end_of(reply_by(scene)).astimezone(UTC),
    )


def code_missed(scene: Scene, event: CodeMissed) -> None:
    """One try fewer."""
    count_miss(scene.connection, scene.to.address_id, TRIES, scene.now)
    scene.note_as("code_missed", {}, None)


def proved(scene: Scene, event: Proved, speaker: Speaker) -> None:
    """The two addresses are one person's; the first is told, and how to say that it is not so."""
    connection, address_id = scene.connection, scene.to.address_id
    proof = use_proof(connection, address_id, scene.conversation.person_id, scene.now)
    join_to(connection, address_id, proof.sent_to_id)
    row = the_case(connection, proof.case_id)
    case = scene.cases.setdefault(row.reference, KeptCase(*row))
    scene.current = row.reference
    scene.facts["reference"] = row.reference
    scene.note_as("way_in_added", {"channel": scene.to.address.channel.value}, case)
    told = speaker.recipient(connection, proof.sent_to_id)
    added = [Said("prove.added", {"channel": Phrase(BY[scene.to.address.channel])})]
    speaker.say(connection, told, added, at=scene.now, case_id=case.id)


def way_in_refused(scene: Scene, event: WayInRefused) -> None:
    """They did not ask: the addresses are parted, no code is good any more, a person looks today."""
    for proof in refuse_proofs(scene.connection, scene.to.address_id, scene.now):
        if proof.proved_at is not None:
            part(scene.connection, proof.address_id, proof.person_before)
    scene.note(event)
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="way_in_refused",
        once=f"way_in_refused:{scene.inbox_id}",
        at=scene.now,
        case_id=scene.case.id if scene.case else None,
        address_id=scene.to.address_id,
        data={"words": event.words},
        urgent=True,
        due_at=end_of(uk_date(scene.now)).astimezone(UTC),
    )
