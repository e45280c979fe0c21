"""A form the resident signed: it counts once a person has checked it (PFP-21, HOC-3.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import insert, select
from staff_seed import Seeded, make_task, represent

from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed
from assistant.desk.signed_consent import SignedForm, not_good_enough, record_signed
from assistant.desk.work import Work
from storage.attachments import AttachmentRow
from storage.inbox import InboxRow
from storage.sessions import SessionRow

NUMBER = "07700 900456"
FORM = SignedForm(None, "Mrs Okafor", date(2026, 11, 20), "as on her tenancy", NUMBER)


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A daughter's complaint for her mother."""
    reference = at_the_desk.case(
        person={"name": "Ngozi Okafor"}, person_id=None, flags=["representative", "consent_missing"]
    )
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    return reference


def came(at_the_desk: Seeded, reference: str, status: str = "kept") -> int:
    """A photo came with the first message of a case; its number."""
    case = at_the_desk.row(reference)
    with at_the_desk.database.begin() as connection:
        message = select(InboxRow.id).where(InboxRow.case_id == case.id)
        photo = {
            "landlord": "demo",
            "inbox_id": connection.execute(message).scalar_one(),
            "case_id": case.id,
            "source": "",
            "content_type": "image/jpeg",
            "status": status,
            "received_at": at_the_desk.clock(),
        }
        added = insert(AttachmentRow).values(photo).returning(AttachmentRow.id)
        return connection.execute(added).scalar_one()


def record(at_the_desk: Seeded, reference: str, form: SignedForm) -> None:
    """Asha has read the form."""

    def deed(work: Work) -> None:
        record_signed(work, form)

    at_the_desk.desk.do(at_the_desk.asha, reference, deed)


def turn_down(at_the_desk: Seeded, reference: str, why: str) -> None:
    """Asha has read the form, and it will not do."""
    at_the_desk.desk.do(at_the_desk.asha, reference, lambda work: not_good_enough(work, why))


def why_not(at_the_desk: Seeded, reference: str, form: SignedForm) -> list[str]:
    """The reasons against recording this."""
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, reference, form)
    return [reason.name for reason in refused.value.reasons]


def test_a_checked_form_opens_disclosure_and_both_are_told(
    at_the_desk: Seeded, reference: str
) -> None:
    file_id = came(at_the_desk, reference)
    record(at_the_desk, reference, replace(FORM, file_id=file_id))
    resident, representative = at_the_desk.sent(reference)
    assert (resident.value, resident.kinds) == ("+447700900456", ["consent_written_followup"])
    assert "signed on Fri 20 Nov" in resident.body
    assert "what we write about this complaint" in resident.body
    assert '"withdraw"' in resident.body
    assert "Mrs Okafor has said you can act" in representative.body
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert page.consent.may_share
    assert (page.consent.status, page.consent.form) == ("given", "written")
    assert (page.consent.file, page.consent.recorded_by) == (file_id, "Asha Rahman")
    assert page.flags == ("representative", "consent_confirmed")


def test_the_ledger_says_which_file_who_signed_and_how_it_was_checked(
    at_the_desk: Seeded, reference: str
) -> None:
    file_id = came(at_the_desk, reference)
    record(at_the_desk, reference, replace(FORM, file_id=file_id))
    (line,) = [
        row for row in at_the_desk.ledger(reference) if row.event == "signed_consent_recorded"
    ]
    kept = {name: line.data[name] for name in ("file", "signed_by", "on", "note", "ends_on")}
    assert kept == {
        "file": file_id,
        "signed_by": "Mrs Okafor",
        "on": "2026-11-20",
        "note": "as on her tenancy",
        "ends_on": "2027-11-20",
    }


def test_a_form_may_cover_less_and_the_resident_reads_how_much(
    at_the_desk: Seeded, reference: str
) -> None:
    form = replace(
        FORM,
        file_id=came(at_the_desk, reference),
        scope="our final answer",
        ends_on=date(2026, 12, 31),
    )
    record(at_the_desk, reference, form)
    assert "We'll share our final answer with them until Thu 31 Dec" in (
        at_the_desk.sent(reference)[0].body
    )
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert page.consent.scope == "our final answer"


@pytest.mark.parametrize(
    ("ends_on", "said"),
    [(date(2026, 12, 31), "until Thu 31 Dec, or"), (date(2027, 3, 3), "until Wed 3 Mar 2027, or")],
)
def test_a_date_of_another_year_is_said_with_its_year(
    at_the_desk: Seeded, reference: str, ends_on: date, said: str
) -> None:
    """Read in November 2026, "3 March" alone could be the one that has passed."""
    file_id = came(at_the_desk, reference)
    record(at_the_desk, reference, replace(FORM, file_id=file_id, ends_on=ends_on))
    assert said in at_the_desk.sent(reference)[0].body


def test_the_resident_who_signed_withdraws_with_one_word(
    at_the_desk: Seeded, reference: str
) -> None:
    record(at_the_desk, reference, replace(FORM, file_id=came(at_the_desk, reference)))
    with at_the_desk.database.begin() as connection:
        there = SessionRow.address_id == at_the_desk.row(reference).resident_address_id
        state = connection.execute(select(SessionRow.state).where(there)).scalar_one()
    assert state["consented"] == [reference]


def test_without_a_number_a_letter_tells_the_resident(at_the_desk: Seeded, reference: str) -> None:
    file_id = came(at_the_desk, reference)
    record(at_the_desk, reference, replace(FORM, file_id=file_id, number=""))
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [task.kind for task in page.tasks if not task.done_at] == ["write_to_resident"]


def test_recording_it_settles_what_waited_for_it(at_the_desk: Seeded, reference: str) -> None:
    file_id = came(at_the_desk, reference)
    with at_the_desk.database.begin() as connection:
        for kind in ("check_consent_form", "consent_form_awaited", "consent_by_staff"):
            make_task(connection, reference, kind)
    record(at_the_desk, reference, replace(FORM, file_id=file_id))
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [task.kind for task in page.tasks if not task.done_at] == []


def test_only_a_kept_file_of_this_very_case_will_do(at_the_desk: Seeded, reference: str) -> None:
    elsewhere = came(at_the_desk, at_the_desk.case())
    not_fetched = came(at_the_desk, reference, status="failed")
    for file_id in (None, elsewhere, not_fetched):
        assert why_not(at_the_desk, reference, replace(FORM, file_id=file_id)) == ["which_file"]
    assert at_the_desk.sent(reference) == []


def test_what_is_not_said_is_asked_for(at_the_desk: Seeded, reference: str) -> None:
    form = SignedForm(None, " ", date(2026, 11, 25), "", ends_on=date(2026, 11, 20))
    assert why_not(at_the_desk, reference, form) == [
        "which_file",
        "signed_by",
        "how_it_was_checked",
        "date_not_yet",
        "ends_before_it_begins",
    ]


def test_a_form_whose_time_is_over_gives_nothing(at_the_desk: Seeded, reference: str) -> None:
    form = replace(FORM, file_id=came(at_the_desk, reference), on=date(2025, 11, 1))
    assert why_not(at_the_desk, reference, form) == ["consent_ran_out"]


def test_a_form_that_will_not_do_is_answered_with_the_reason_and_nothing_else_changes(
    at_the_desk: Seeded, reference: str
) -> None:
    came(at_the_desk, reference)
    with at_the_desk.database.begin() as connection:
        make_task(connection, reference, "check_consent_form")
    turn_down(at_the_desk, reference, "There is no date beside the name.")
    (told,) = at_the_desk.sent(reference)
    assert (
        "We can't use it yet. There is no date beside the name. You can send another" in told.body
    )
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert (page.consent.status, page.consent.may_share) == ("needed", False)
    assert [task.kind for task in page.tasks if not task.done_at] == []
    with pytest.raises(NotAllowed):
        at_the_desk.desk.write(at_the_desk.asha, reference, Message("the leak"))


def test_turning_a_form_down_needs_a_reason_and_no_consent_yet(
    at_the_desk: Seeded, reference: str
) -> None:
    with pytest.raises(NotAllowed) as refused:
        turn_down(at_the_desk, reference, " ")
    assert [reason.name for reason in refused.value.reasons] == ["why_not_good_enough"]
    record(at_the_desk, reference, replace(FORM, file_id=came(at_the_desk, reference)))
    with pytest.raises(NotAllowed) as refused:
        turn_down(at_the_desk, reference, "No date.")
    assert [reason.name for reason in refused.value.reasons] == ["consent_given_already"]
