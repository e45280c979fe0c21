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
from storage.beside import hazards_of_requests
from storage.case_pages import adjustments_of, ledger_of
from storage.happenings import happenings_of
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
    yield "original_text_kept", _words_are_kept(world, case)
    yield "recorded_verbatim", _words_are_kept(world, case)
    yield "topic", case.fields.get("topic")
    yield "category", case.category
    yield "anonymous", True if "anonymous" in case.flags else None
    yield "sms_opted_out_on", _day(case.opted_out_at)
    yield "service_request", _service_request(world, case)
    yield "circumstances", case.fields.get("circumstances")
    yield from ((name, case.fields.get(name)) for name in KEPT)


KEPT = ("sar", "erasure_request", "score", "enough_information", "source", "first_logged_as")
"""Facts that stand on a case under the scenarios' own names."""


def _of_a_complaint(world: World, case: Row[Any]) -> Pairs:
    yield "chosen_on", _day(case.opened_at)
    yield "stage_name_shown", f"Stage {case.stage}" if case.stage else None
    yield "issues", case.definition.get("issues")
    yield "outcome_sought", case.definition.get("outcomes")
    yield "acknowledged_on", _day(case.acknowledged_at)
    yield "response_on", _day(case.responded_at)
    yield "early_resolution", True if case.early_resolution_at else None
    yield "agreed_longer_wd", case.agreed_longer_wd or None
    yield from _of_stage_2(world, case)
    yield from _of_decisions(world, case)
    yield "rejected_action", next((tried["action"] for tried in world.blocked), None)


def _of_stage_2(world: World, case: Row[Any]) -> Pairs:
    yield "stage1_response_on", _day(case.responded_at)
    yield "escalation_requested_on", _day(case.stage2_requested_at)
    yield "direct_to_stage_2", True if case.direct_to_stage_2 else None
    if case.stage == 2:
        policy = world.core.packs.version(case.policy_version)
        yield "policy_response_days", policy.s2.response_wd
        yield "reasons_given", _gave_reasons(world, case)


def _gave_reasons(world: World, case: Row[Any]) -> bool:
    """Whether anybody wrote down what is still wrong; nobody is asked to."""
    with world.core.database.begin() as connection:
        rows = ledger_of(connection, case.id, 200)
    return any(row.event == "escalated" and row.data.get("words") for row in rows)


def _of_decisions(world: World, case: Row[Any]) -> Pairs:
    extended = case.stage2_extension_wd if case.stage == 2 else case.extension_wd
    yield "extended", True if extended else None
    yield "excluded", case.state == "not accepted"
    told = case.told_dates.get(f"stage{case.stage}_response_due_extended")
    yield "new_response_date", told
    yield "previous_case_found", True if case.previous_case_id else None
    yield "in_time", "over_time_limit" not in case.flags
    yield "child_view_sought", case.fields.get("child_view_sought")
    yield "child_consent", case.fields.get("child_consent")
    yield "one_response", True if "multi_area" in case.flags else None
    with world.core.database.begin() as connection:
        happened = {row.what: row for row in happenings_of(connection, [case.id])}
        hazards = hazards_of_requests(connection, [case.id])
    known = [row.at for row in (*hazards, *happened.values()) if row.what == "hazard_known"]
    yield "hazard_aware_on", _day(min(known, default=None))
    warned = happened.get("behaviour_warned")
    yield "warning_on", _day(warned.at) if warned else None
    regulator = happened.get("senior_staff_accused")
    yield "regulator_notified", _day(regulator.done_at) if regulator else None
    refused = case.state == "not accepted"
    yield "new_evidence", False if refused and "previously_considered" in case.flags else None


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
        world.desk.close(
            world.officer(case.only_for or "team leader"), case.reference, "", tell=False
        )
    except NotAllowed as refused:
        return any(reason.name == "outcome" for reason in refused.reasons)
    return False


def _service_request(world: World, case: Row[Any]) -> str | None:
    request = next((one for one in world.cases() if one.id == case.service_request_id), None)
    return f"{request.reference}, {request.state}" if request else None


def _day(moment: datetime | None) -> str | None:
    return uk_date(moment).isoformat() if moment else None
