"""Keeps consent: sought by the representative's message, settled by the resident's own word."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from assistant.ask_consent import WAIT_FOR_CONSENT, ask_consent
from assistant.record.scene import KeptCase, Scene
from assistant.say import Speaker
from cases.consent import ConsentForm, ConsentStatus
from cases.dates import months_after, uk_date
from conversations.events import (
    AuthorityClaimed,
    ConsentGiven,
    ConsentRefused,
    ConsentSought,
    ConsentWithdrawn,
    Said,
)
from conversations.phrase import Phrase
from storage.new_cases import case_by_id
from storage.representatives import consent_by_reference, settle_consent
from storage.tasks import add_task_once, settle_tasks


def sought(scene: Scene, event: ConsentSought, speaker: Speaker) -> None:
    """Ask on a number the landlord holds for the resident; else staff ask.

    Which of the two a number led to is not told: it would say whether we know it.
    """
    case = scene.case
    assert case is not None
    how = {"by_text": bool(event.resident_phone), "by_form": event.by_form}
    scene.note_as("consent_sought", how, case)
    _have_authority_checked(scene, case)
    if event.resident_phone:
        row = case_by_id(scene.connection, case.id)
        ask_consent(
            scene.connection,
            speaker,
            row,
            event.resident_phone,
            at=scene.now,
            resident=event.resident,
            home=event.home,
        )
    else:
        _have_staff_do(scene, case, "consent_form_awaited" if event.by_form else "consent_by_staff")
    text = "represent.we_will_ask" if event.resident_phone else "represent.a_person_will"
    scene.facts["how_asked"] = Phrase(text)


def authority_claimed(scene: Scene, event: AuthorityClaimed) -> None:
    """Said after the complaint was opened: staff check it all the same."""
    case = scene.case
    assert case is not None
    case.flags.append(event.flag)
    scene.note(event, case)
    _have_authority_checked(scene, case)


def _have_authority_checked(scene: Scene, case: KeptCase) -> None:
    """Who says that they need not ask is believed, and a person checks (H21-4.2, HPG-3.4)."""
    flags = {*case_by_id(scene.connection, case.id).flags, *case.flags}
    for flag, task in CHECKS.items():
        if flag in flags:
            _have_staff_do(scene, case, task)


CHECKS = {"attorney_claimed": "check_attorney", "capacity_concern": "check_capacity"}


def _have_staff_do(scene: Scene, case: KeptCase, kind: str) -> None:
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind=kind,
        once=f"{kind}:{case.id}",
        at=scene.now,
        case_id=case.id,
        address_id=scene.to.address_id,
    )


def given(scene: Scene, event: ConsentGiven, speaker: Speaker) -> None:
    """From now the representative may be told; both are."""
    ends = months_after(uk_date(scene.now), scene.policy.consent.lasts_months)
    consent = _settle(
        scene,
        event.reference,
        status=ConsentStatus.GIVEN.value,
        form=ConsentForm.MESSAGE.value,
        answered_at=scene.now,
        ends_on=ends,
    )
    scene.note_as("consent_given", event.data, scene.cases.get(event.reference))
    settle_tasks(scene.connection, consent.case_id, WAIT_FOR_CONSENT, scene.now)
    _tell_representative(scene, consent, "represent.given", speaker)


def refused(scene: Scene, event: ConsentRefused, speaker: Speaker) -> None:
    """Nothing is shared; the complaint is still looked into as far as it can be (PFP-22)."""
    consent = _settle(
        scene, event.reference, status=ConsentStatus.REFUSED.value, answered_at=scene.now
    )
    scene.note_as("consent_refused", event.data, scene.cases.get(event.reference))
    _tell_representative(scene, consent, "represent.refused", speaker)


def withdrawn(scene: Scene, event: ConsentWithdrawn, speaker: Speaker) -> None:
    """Nothing more is shared from this moment."""
    consent = _settle(
        scene, event.reference, status=ConsentStatus.WITHDRAWN.value, withdrawn_at=scene.now
    )
    scene.note_as("consent_withdrawn", event.data, scene.cases.get(event.reference))
    _tell_representative(scene, consent, "represent.refused", speaker)


def _settle(scene: Scene, reference: str, **changes: Any) -> Row[Any]:
    holds = changes["status"] == ConsentStatus.GIVEN.value
    settle_consent(scene.connection, scene.landlord, reference, changes, holds=holds)
    consent = consent_by_reference(scene.connection, scene.landlord, reference)
    scene.facts |= {
        "reference": reference,
        "representative": consent.representative_name or Phrase("consent.someone"),
    }
    return consent


def _tell_representative(scene: Scene, consent: Row[Any], text: str, speaker: Speaker) -> None:
    speaker.say(
        scene.connection,
        speaker.recipient(scene.connection, consent.representative_address_id),
        [
            Said(
                text,
                {
                    "reference": consent.reference,
                    "resident": consent.resident_name or Phrase("represent.the_resident"),
                },
            )
        ],
        at=scene.now,
        case_id=consent.case_id,
    )
