"""Somebody acts for the resident: asked, told by voice, taken back (PFP-20, 21, REP-WD, REP-CLK)."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from staff_seed import DEFINITION, Seeded, make_address, represent

from assistant.ask_consent import ask_consent
from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.addressees import To
from assistant.desk.consent import SpokenConsent
from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed
from cases.case import Definition
from cases.letters import missing
from storage.case_changes import case_of
from storage.consent_changes import who_is_at
from storage.sessions import SessionRow
from storage.tasks import TaskRow

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
NUMBER = "07700 900456"
SAID_YES = SpokenConsent("Mrs Okafor", date(2026, 11, 24), "on the number held", NUMBER)


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A daughter's complaint for her mother."""
    reference = at_the_desk.case(
        person={"name": "Ngozi Okafor"}, person_id=None, flags=["representative", "consent_missing"]
    )
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    return reference


def test_spoken_consent_holds_at_once_and_goes_out_in_writing(
    at_the_desk: Seeded, reference: str
) -> None:
    at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, SAID_YES)
    written, told = at_the_desk.sent(reference)
    assert (written.value, written.kinds) == ("+447700900456", ["consent_written_followup"])
    assert missing("consent_written_followup", written.contains) == ()
    assert "Mrs Okafor has said you can act" in told.body
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert (page.consent.status, page.consent.form) == ("given", "verbal")
    assert page.consent.written_follow_up == "owed"
    assert page.consent.recorded_by == "Asha Rahman"
    assert page.flags == ("representative", "consent_verbal_pending_written")
    assert page.resident is not None
    assert (page.resident.name, page.resident.held) == ("Mrs Okafor", True)


def test_then_both_read_the_acknowledgement(at_the_desk: Seeded, reference: str) -> None:
    at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, SAID_YES)
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    acknowledged = [row for row in at_the_desk.sent(reference) if row.kinds == ["ack_s1"]]
    assert len({row.address_id for row in acknowledged}) == 2


def test_without_a_number_a_letter_becomes_a_task(at_the_desk: Seeded, reference: str) -> None:
    spoken = SpokenConsent("Mrs Okafor", date(2026, 11, 24), "at her door")
    at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, spoken)
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [task.kind for task in page.tasks] == ["write_to_resident"]
    assert {row.kinds[0] for row in at_the_desk.sent(reference)} == {"consent_given_notice"}


def test_the_resident_withdraws_with_one_word_after_speaking(
    at_the_desk: Seeded, reference: str
) -> None:
    """The conversation remembers what staff were told, so that "withdraw" means something there."""
    at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, SAID_YES)
    address_id = at_the_desk.row(reference).resident_address_id
    with at_the_desk.database.begin() as connection:
        state = connection.execute(
            select(SessionRow.state).where(SessionRow.address_id == address_id)
        ).scalar_one()
    assert state["consented"] == [reference]


def test_taken_back_nothing_more_is_shared(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.record_spoken_consent(asha, reference, SAID_YES)
    desk.withdraw_consent(asha, reference, "she rang on Friday")
    with pytest.raises(NotAllowed) as refused:
        desk.write(asha, reference, Message("the leak", to=To.REPRESENTATIVE))
    assert [reason.name for reason in refused.value.reasons] == ["no_consent_yet"]
    assert desk.case_page(asha, reference).flags == ("representative", "consent_missing")


def test_confirmed_in_writing_settles_the_flag(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.record_spoken_consent(asha, reference, SAID_YES)
    desk.confirm_consent_written(asha, reference, "she replied OK")
    page = desk.case_page(asha, reference)
    assert "consent_confirmed" in page.flags
    assert page.consent is not None
    assert page.consent.written_follow_up == "sent"


def test_a_consent_that_has_not_begun_or_says_nothing_is_refused(
    at_the_desk: Seeded, reference: str
) -> None:
    spoken = SpokenConsent("", date(2026, 11, 25), " ", ends_on=date(2026, 11, 20))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, spoken)
    assert [reason.name for reason in refused.value.reasons] == [
        "spoke_with",
        "note",
        "date_not_yet",
        "ends_before_it_begins",
    ]


def test_asked_by_text_on_a_number_from_our_records(at_the_desk: Seeded, reference: str) -> None:
    at_the_desk.desk.ask_consent(at_the_desk.asha, reference, NUMBER)
    (asked,) = at_the_desk.sent(reference)
    assert asked.value == "+447700900456"
    assert "Ngozi Okafor wants to act for you" in asked.body
    assert "wet room" not in asked.body
    with at_the_desk.database.begin() as connection:
        state = connection.execute(
            select(SessionRow.state).where(SessionRow.address_id == asked.address_id)
        ).scalar_one()
    assert (state["asking"], state["consent_for"]) == ("consent", reference)


def test_a_number_that_only_the_representative_gave_is_not_texted(
    at_the_desk: Seeded, reference: str
) -> None:
    with at_the_desk.database.begin() as connection:
        make_address(connection, "demo", value="+447700900457", held=False)
        case = case_of(connection, "demo", reference)
        assert case is not None
        for number in ("+447700900457", "+447700900458"):
            sent = ask_consent(
                connection, at_the_desk.desk.parts.voice, case, number, at=at_the_desk.clock()
            )
            assert sent == ()
        kinds = connection.execute(select(TaskRow.kind).where(TaskRow.case_id == case.id))
        assert kinds.scalars().all() == ["consent_by_staff"]


def ask_by_representative(at_the_desk: Seeded, reference: str, number: str) -> bool:
    """Whether the resident is texted on the number that the representative gave."""
    with at_the_desk.database.begin() as connection:
        case = case_of(connection, "demo", reference)
        assert case is not None
        sent = ask_consent(
            connection,
            at_the_desk.desk.parts.voice,
            case,
            number,
            at=at_the_desk.clock(),
            resident="Mrs Okafor",
            home="3 Birch Way",
        )
    return bool(sent)


def test_another_tenants_number_is_not_texted_although_we_hold_it(
    at_the_desk: Seeded, reference: str
) -> None:
    """HOC-3.6: the question itself would tell them that there is a complaint."""
    with at_the_desk.database.begin() as connection:
        make_address(connection, "demo", value="+447700900461", name="Sam Reed")
        make_address(connection, "demo", value="+447700900462", name="Grace Okafor", home="")
    assert not ask_by_representative(at_the_desk, reference, "+447700900461")
    assert ask_by_representative(at_the_desk, reference, "+447700900462")


def test_the_representatives_own_number_answers_for_nobody_else(
    at_the_desk: Seeded, reference: str
) -> None:
    with at_the_desk.database.begin() as connection:
        own = who_is_at(connection, at_the_desk.row(reference).address_id)
        make_address(connection, "demo", value="+447700900463", home="3 Birch Way")
    assert not ask_by_representative(at_the_desk, reference, own.value)
    assert ask_by_representative(at_the_desk, reference, "+447700900463")


def test_until_the_resident_has_answered_nothing_is_written_to_them(
    at_the_desk: Seeded, reference: str
) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.ask_consent(asha, reference, NUMBER)
    with pytest.raises(NotAllowed) as refused:
        desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    assert "no_address_for_the_resident" in [reason.name for reason in refused.value.reasons]
    assert [row.kinds for row in at_the_desk.sent(reference)] == [["consent_ask"]]


def test_what_is_no_number_is_said_so(at_the_desk: Seeded, reference: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.ask_consent(at_the_desk.asha, reference, "her mobile")
    assert [reason.name for reason in refused.value.reasons] == ["not_a_phone_number"]
