"""Photos, files and voice notes are kept with the message they came with.

What the message brought along is kept at once, in the same transaction; what a provider keeps for
us is fetched by a job deferred in it. What comes to a case that waits for consent may be the form
that the resident signed: a person looks (HOC-3.6, PFP-21).
"""

from __future__ import annotations

from dataclasses import replace

from assistant.jobs import Jobs
from assistant.record.scene import KeptCase, Scene
from assistant.storable import storable
from cases.consent import ConsentStatus
from cases.dates import end_of, uk_date
from messages.file_type import true_type
from messages.incoming import Incoming, Media
from storage.attachment_content import keep_content
from storage.attachment_fetches import count_fetch
from storage.attachment_rows import note_attachments
from storage.representatives import awaited_consent
from storage.tasks import add_task_once, task_waits

LONGEST_NAME = 200


def keep_evidence(scene: Scene, jobs: Jobs, incoming: Incoming) -> None:
    """Keep what came with a message, and put it to the case it is about."""
    if not incoming.media:
        return
    media = [named(one) for one in incoming.media]
    case = scene.case
    noted = note_attachments(
        scene.connection,
        scene.landlord,
        scene.inbox_id,
        case.id if case else None,
        media,
        scene.now,
    )
    channel = incoming.sender.channel
    for attachment_id, one in zip(noted, media, strict=True):
        if one.content is None:
            jobs.fetch(scene.connection, attachment_id, channel)
        else:
            keep_content(scene.connection, attachment_id, one.content, true_type(one.content))
            count_fetch(scene.connection, channel, "kept")
    if any(one.content_type.startswith("audio/") for one in media):
        _have_it_listened_to(scene, case, incoming.text)
    if case is not None:
        _perhaps_consent(scene, case, incoming.text)


def named(one: Media) -> Media:
    """The same with a name and a type that can be stored, and no longer than names are."""
    return replace(
        one,
        file_name=storable(one.file_name).text[:LONGEST_NAME],
        content_type=storable(one.content_type).text[:LONGEST_NAME],
    )


def _have_it_listened_to(scene: Scene, case: KeptCase | None, words: str) -> None:
    """Nobody here understands speech, and danger may be told in it: a person listens today."""
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="voice_note",
        once=f"voice_note:{scene.inbox_id}",
        at=scene.now,
        case_id=case.id if case else None,
        address_id=scene.to.address_id,
        data={"words": storable(words).text},
        due_at=end_of(uk_date(scene.now)),
    )


def _perhaps_consent(scene: Scene, case: KeptCase, words: str) -> None:
    """Somebody sent something to a case without consent: a person looks whether it is that.

    One look for all that comes before it is done; what comes after is looked at anew.
    """
    consent = awaited_consent(scene.connection, case.id, scene.to.address_id)
    if consent is None or consent.status == ConsentStatus.GIVEN:
        return
    if task_waits(scene.connection, case.id, "check_consent_form"):
        return
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="check_consent_form",
        once=f"check_consent_form:{case.id}:{scene.inbox_id}",
        at=scene.now,
        case_id=case.id,
        address_id=scene.to.address_id,
        data={"words": storable(words).text},
    )
