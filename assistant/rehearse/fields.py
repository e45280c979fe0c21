"""The fields of a case in the scenarios' words, each from what the product keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from assistant.desk.adjustments import adjusted_people
from assistant.desk.refusals import NotAllowed
from assistant.rehearse.world import World
from cases.adjustments import AdjustmentStatus
from cases.case import CaseKind
from cases.dates import uk_date
from storage.case_pages import adjustments_of
from storage.rehearsed import consent_on, heard_by_landlord

Fields = dict[str, Any]
Pairs = Iterator[tuple[str, Any]]


def fields_of(world: World, case: Row[Any]) -> Fields:
    """Everything that can be said of the case as a date, a yes or no, or plain words."""
    pairs = (
        *_of_any(world, case),
        *(_of_a_complaint(world, case) if case.kind == CaseKind.COMPLAINT else ()),
        *(_of_another(world, case) if case.kind != CaseKind.COMPLAINT else ()),
        *_of_needs(world, case),
        *_of_a_representative(world, case),
    )
    return {name: value for name, value in pairs if value is not None}


def _of_any(world: World, case: Row[Any]) -> Pairs:
    yield "reference", case.reference
    yield "received_on", _day(case.received_at)
    yield "case_state", case.state
    yield "original_words", case.original_words
    yield "original_words_kept", _words_are_kept(world, case)
    yield "topic", case.fields.get("topic")
    yield "category", case.category
    yield "anonymous", True if "anonymous" in case.flags else None
    yield "sms_opted_out_on", _day(case.opted_out_at)
    yield "service_request", _service_request(world, case)
    yield "circumstances", case.fields.get("circumstances")


def _of_a_complaint(world: World, case: Row[Any]) -> Pairs:
    yield "chosen_on", _day(case.opened_at)
    yield "stage_name_shown", f"Stage {case.stage}" if case.stage else None
    yield "issues", case.definition.get("issues")
    yield "outcome_sought", case.definition.get("outcomes")
    yield "acknowledged_on", _day(case.acknowledged_at)
    yield "response_on", _day(case.responded_at)
    yield "early_resolution", True if case.early_resolution_at else None
    yield "agreed_longer_wd", case.agreed_longer_wd or None
    yield "rejected_action", next((tried["action"] for tried in world.blocked), None)


def _of_another(world: World, case: Row[Any]) -> Pairs:
    yield "recorded", True
    if case.kind == CaseKind.SERVICE_REQUEST:
        yield "recorded_for_monitoring", True
        yield "first_time", _is_the_first(world, case)
    yield "about_employee", case.fields.get("about_employee")
    yield "outcome_recorded_when_done", _closing_needs_an_outcome(world, case)


def _of_needs(world: World, case: Row[Any]) -> Pairs:
    with world.core.database.begin() as connection:
        rows = adjustments_of(connection, adjusted_people(connection, case))
    agreed = [row.decided_at for row in rows if row.status == AdjustmentStatus.AGREED]
    yield "adjustments", [row.words or row.code for row in rows] or None
    yield "adjustments_agreed_on", _day(min(agreed, default=None))


def _of_a_representative(world: World, case: Row[Any]) -> Pairs:
    with world.core.database.begin() as connection:
        consent = consent_on(connection, case.id)
    if consent is None:
        return
    yield "complainant", consent.resident_name or None
    yield "representative", consent.relation or consent.representative_name or None
    yield (
        "consent",
        {
            "status": consent.status,
            "form": consent.form,
            "on": _day(consent.answered_at),
            "written_follow_up": consent.written_follow_up,
        },
    )


def _words_are_kept(world: World, case: Row[Any]) -> bool:
    """The first message that belongs to the case stands on it as it was written."""
    with world.core.database.begin() as connection:
        heard = heard_by_landlord(connection, world.landlord)
    since = [row.body for row in heard if row.received_at >= case.received_at]
    return bool(since) and since[0] in case.original_words


def _is_the_first(world: World, case: Row[Any]) -> bool:
    """No request about the same thing came before it."""
    return not any(
        earlier.kind == case.kind and earlier.category == case.category
        for earlier in world.cases()
        if earlier.id < case.id
    )


def _closing_needs_an_outcome(world: World, case: Row[Any]) -> bool:
    """Tried for real: the desk refuses to close it without what came of it."""
    try:
        world.desk.close(world.officer("team leader"), case.reference, "", tell=False)
    except NotAllowed as refused:
        return any(reason.name == "outcome" for reason in refused.reasons)
    return False


def _service_request(world: World, case: Row[Any]) -> str | None:
    request = next((one for one in world.cases() if one.id == case.service_request_id), None)
    return f"{request.reference}, {request.state}" if request else None


def _day(moment: datetime | None) -> str | None:
    return uk_date(moment).isoformat() if moment else None
