"""Clocks beside the stages: hazards, data rights, the regulator; and complaints made to staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial

import pytest
from fakes import FrozenClock
from staff_seed import Seeded, make_case, represent

from assistant.desk.authority import record_best_interest, record_child_view
from assistant.desk.data_rights import acknowledge_data_complaint, answer_data_request
from assistant.desk.date_lines import DateLine
from assistant.desk.hazard import know_hazard, settle_hazard
from assistant.desk.limited_scope import limit_scope
from assistant.desk.log_complaint import Logged
from assistant.desk.multi import name_lead
from assistant.desk.offer_by_phone import Offered, offer_choice
from assistant.desk.refusals import NotAllowed
from assistant.desk.regulator import notify_regulator
from cases.letters import missing


def dates(at_the_desk: Seeded, reference: str) -> dict[str, DateLine]:
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    return {line.name: line for line in page.dates}


def test_a_hazard_counts_from_awareness_and_stops_when_dealt_with(at_the_desk: Seeded) -> None:
    """Known since Mon 16 Nov 2026: investigated by Mon 30 Nov (FACT-AWAAB, C32)."""
    reference, desk, asha = at_the_desk.case(), at_the_desk.desk, at_the_desk.asha
    since = date(2026, 11, 16)
    desk.do(asha, reference, partial(know_hazard, kind="significant", since=since, why="a report"))
    line = dates(at_the_desk, reference)["hazard_investigate_due"]
    assert line.due == date(2026, 11, 30)
    assert {"hazard_significant", "awaab_england"} <= set(at_the_desk.row(reference).flags)
    done = partial(settle_hazard, kind="significant", what_was_done="surveyed")
    desk.do(asha, reference, done)
    assert dates(at_the_desk, reference)["hazard_investigate_due"].met_at is not None
    with pytest.raises(NotAllowed) as refused:
        desk.do(asha, reference, done)
    assert [reason.name for reason in refused.value.reasons] == ["no_hazard_waits"]


def test_an_emergency_is_24_hours_by_the_clock(at_the_desk: Seeded, clock: FrozenClock) -> None:
    reference = at_the_desk.case()
    deed = partial(know_hazard, kind="emergency", since=None, why="gas")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    due = dates(at_the_desk, reference)["hazard_make_safe_due"].due
    assert isinstance(due, datetime)
    assert (due - clock()).total_seconds() == 24 * 60 * 60


def test_the_data_part_has_thirty_days_of_its_own(at_the_desk: Seeded) -> None:
    """Received Tue 24 Nov 2026: by Thu 24 Dec (FACT-DUAA)."""
    reference = at_the_desk.case(flags=["data_protection"])
    assert dates(at_the_desk, reference)["dp_complaint_ack_due"].due == date(2026, 12, 24)
    deed = partial(acknowledge_data_complaint, words="We look into the letter.")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert "dp_ack" in at_the_desk.sent(reference)[-1].kinds
    assert dates(at_the_desk, reference)["dp_complaint_ack_due"].met_at is not None


def test_a_copy_of_data_is_owed_in_a_month_and_never_sent_by_chat(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(kind="information_request", stage=None, flags=["dsar"])
    assert dates(at_the_desk, reference)["sar_due"].due == date(2026, 12, 24)
    deed = partial(answer_data_request, how="by recorded post today")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert dates(at_the_desk, reference)["sar_due"].met_at is not None
    assert at_the_desk.sent(reference) == []


def test_a_data_answer_needs_a_data_matter(at_the_desk: Seeded) -> None:
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(
            at_the_desk.asha, at_the_desk.case(), partial(answer_data_request, how="post")
        )
    assert [reason.name for reason in refused.value.reasons] == ["no_data_matter"]


def test_in_scotland_a_director_is_the_regulators_matter_and_goes_to_stage_2(
    at_the_desk: Seeded,
) -> None:
    with at_the_desk.database.begin() as connection:
        reference = make_case(
            connection, at_the_desk.clock(), landlord="pfp-s", flags=["senior_staff"]
        )
    governance = replace(at_the_desk.cerys, landlord="pfp-s", role="governance")
    deed = partial(notify_regulator, how="by phone and letter")
    at_the_desk.desk.do(governance, reference, deed)
    case = at_the_desk.row(reference)
    assert (case.stage, case.direct_to_stage_2, case.only_for) == (2, True, "governance")
    page = at_the_desk.desk.case_page(governance, reference)
    line = next(one for one in page.dates if one.name == "notify_shr")
    assert line.met_at is not None


def test_a_complaint_made_to_staff_counts_from_the_first_word_of_it(at_the_desk: Seeded) -> None:
    """Heard on Thu 19 Nov by a caretaker, typed in on Tue 24 Nov: acknowledged by Thu 26 Nov."""
    told = Logged(
        "Bins not emptied\nAnd rats",
        "visit",
        date(2026, 11, 19),
        number="07700 900555",
        name="Maya Okoro",
    )
    reference = at_the_desk.desk.log_complaint(at_the_desk.asha, told)
    assert dates(at_the_desk, reference)["stage1_ack_due"].due == date(2026, 11, 26)
    case = at_the_desk.row(reference)
    assert case.definition["issues"] == ["Bins not emptied", "And rats"]
    (receipt,) = at_the_desk.sent(reference)
    assert (receipt.value, receipt.kinds) == ("+447700900555", ["complaint_logged"])


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"words": " "}, "their_words"),
        ({"how": "dream"}, "how_they_told_us"),
        ({"received_on": date(2026, 12, 1)}, "date_not_yet"),
        ({"number": ""}, "not_a_phone_number"),
    ],
)
def test_what_is_typed_in_is_whole(
    at_the_desk: Seeded, changes: dict[str, object], reason: str
) -> None:
    whole = {"words": "Bins", "how": "phone", "received_on": date(2026, 11, 24)}
    told = Logged(**{**whole, "number": "07700 900555", **changes})  # type: ignore[arg-type]
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.log_complaint(at_the_desk.asha, told)
    assert [one.name for one in refused.value.reasons] == [reason]


def test_a_resident_rung_about_a_councillors_letter_may_complain(at_the_desk: Seeded) -> None:
    """It counts from the letter; the councillor is told nothing before consent (PFP-40)."""
    reference = at_the_desk.case(kind="enquiry", stage=None, flags=["elected_member"])
    offered = Offered("Mr Idowu", complains=True, what="He wants to complain about the heating")
    deed = partial(offer_choice, offered=offered)
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    (line,) = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
    page = at_the_desk.desk.case_page(at_the_desk.asha, line.reference)
    assert page.received_at == at_the_desk.row(reference).received_at
    assert page.consent is not None
    assert (page.consent.resident, page.consent.may_share) == ("Mr Idowu", False)


def test_a_childs_own_view_and_a_decision_by_staff_are_consent_of_their_own_form(
    at_the_desk: Seeded,
) -> None:
    for deed, form in (
        (partial(record_child_view, child="Callum", wants_it=True, how="asked him"), "verbal"),
        (
            partial(record_best_interest, resident="Alan", decision="his social worker agrees"),
            "no_capacity_staff_decision",
        ),
    ):
        reference = at_the_desk.case(flags=["consent_missing"])
        with at_the_desk.database.begin() as connection:
            represent(connection, reference)
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
        page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
        assert page.consent is not None
        assert (page.consent.form, page.consent.may_share) == (form, True)
        assert "consent_missing" not in page.flags


def test_limited_scope_is_told_whole(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    short = partial(limit_scope, look_at="the reports", cannot_share=" ")
    with pytest.raises(NotAllowed):
        at_the_desk.desk.do(at_the_desk.asha, reference, short)
    deed = partial(limit_scope, look_at="the reports", cannot_share="anything about a neighbour")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    letter = at_the_desk.sent(reference)[-1]
    assert missing("limited_scope_notice", letter.contains) == ()


def test_several_teams_have_one_lead(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    deed = partial(name_lead, staff_id=at_the_desk.ben.id, teams=("Rents", "Gas contractor"))
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    case = at_the_desk.row(reference)
    assert (case.handler_id, case.fields["lead"]) == (at_the_desk.ben.id, "Ben Carter")
    assert "multi_area" in case.flags
