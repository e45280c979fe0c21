"""The legal acknowledgement (HOC-5.6, 5.7, 6.2)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded, ask_for, represent

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.addressees import To
from assistant.desk.message import UNSAFE
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response
from assistant.desk.work import Stamp
from cases.case import Definition
from cases.letters import missing

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> set[str]:
    return {reason.name for reason in refused.value.reasons}


def test_it_carries_everything_that_the_code_asks_for(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    (message,) = at_the_desk.sent(reference)
    assert message.kinds == ["ack_s1"]
    assert missing("ack_s1", message.contains) == ()
    assert "1. The lift was not mended after three reports" in message.body
    assert "Asha Rahman" in message.body
    assert "Tue 8 Dec" in message.body
    assert at_the_desk.jobs.deferred == [message.id]


def test_it_starts_the_response_clock_and_names_the_handler(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    case = at_the_desk.row(reference)
    assert case.acknowledged_at == clock.now
    assert case.handler_id == at_the_desk.asha.id
    assert case.next_due_name == "stage1_response_due"
    assert at_the_desk.events(reference) == ["definition_written", "acknowledged"]


def test_without_a_definition_every_lack_is_named_with_its_rule(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(Definition()))
    rules = {reason.name: reason.rules for reason in refused.value.reasons}
    assert rules == {
        "complaint_definition": ("HOC-5.6",),
        "outcomes_sought": ("HOC-5.6",),
        "responsible_not_responsible": ("HOC-5.7",),
    }
    assert at_the_desk.sent(reference) == []
    assert at_the_desk.events(reference) == []


def test_a_double_click_sends_once(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    stamp = Stamp(revision=1, once="one form")
    for _ in range(2):
        at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE), stamp)
    assert len(at_the_desk.sent(reference)) == 1


def test_it_is_not_sent_twice_by_two_officers(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.acknowledge(at_the_desk.ben, reference, Acknowledgement(WHOLE))
    assert names(refused) == {"acknowledged_already"}
    assert len(at_the_desk.sent(reference)) == 1


def test_a_late_one_is_flagged_and_never_moves_the_response_date(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """CLK-LATE: received Tue 24 Nov, due Tue 1 Dec, sent Thu 3 Dec; answered by Tue 15 Dec."""
    reference = at_the_desk.case()
    clock.forward(days=9)
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    assert "late_ack" in at_the_desk.row(reference).flags
    assert "Tue 15 Dec" in at_the_desk.sent(reference)[0].body


def test_a_representative_reads_nothing_before_consent(at_the_desk: Seeded) -> None:
    """HOC-3.6, PFP-22: and with no address of the resident either, staff are told both."""
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    form = Acknowledgement(WHOLE, to=To.BOTH)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.acknowledge(at_the_desk.asha, reference, form)
    assert names(refused) == {"no_consent_yet", "no_address_for_the_resident"}
    assert at_the_desk.sent(reference) == []


def test_only_the_representative_needs_the_residents_wish(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        represent(connection, reference, status="given", answered_at=at_the_desk.clock())
    form = Acknowledgement(WHOLE, to=To.REPRESENTATIVE)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.acknowledge(at_the_desk.asha, reference, form)
    assert names(refused) == {"resident_wish_not_asked"}


def test_told_by_phone_nothing_is_sent_and_the_note_is_kept(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    form = Acknowledgement(WHOLE, told_by="phone", told_note="rang after 2, then 18-point letter")
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, form)
    assert at_the_desk.sent(reference) == []
    assert at_the_desk.ledger(reference)[-1].data["told_note"].startswith("rang after 2")


def test_adjustments_asked_for_can_be_agreed_with_it(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        ask_for(connection, reference, "large_print", "nothing in small print")
    form = Acknowledgement(WHOLE, agreed=("large_print",))
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, form)
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [(line.code, line.status) for line in page.adjustments] == [("large_print", "agreed")]
    assert "adjustment_recorded" in page.flags


@pytest.mark.parametrize("flag", sorted(UNSAFE))
def test_neither_it_nor_the_answer_goes_to_a_watched_phone_on_nobodys_word(
    at_the_desk: Seeded, flag: str
) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    reference = at_the_desk.case(flags=[flag])
    with pytest.raises(NotAllowed) as refused:
        desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    assert [reason.name for reason in refused.value.reasons] == ["safe_contact_unchecked"]
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE, safe=True))
    answer = Response("Upheld", ("Late.", "Lost."), "An apology", "Nothing", "upheld")
    with pytest.raises(NotAllowed) as refused:
        desk.respond(asha, reference, answer)
    assert [reason.name for reason in refused.value.reasons] == ["safe_contact_unchecked"]
    desk.respond(asha, reference, replace(answer, safe=True))
    assert [row.kinds[0] for row in at_the_desk.sent(reference)] == ["ack_s1", "response_s1"]


@pytest.mark.parametrize(
    ("category", "flags", "named"),
    [
        ("repairs", ["care_complaint"], "Housing Ombudsman"),
        ("care", [], "Local Government and Social Care Ombudsman"),
    ],
)
def test_what_it_is_about_decides_the_ombudsman_and_not_a_word_of_care_in_it(
    at_the_desk: Seeded, category: str, flags: list[str], named: str
) -> None:
    """H21-8.2. The assistant names the same one, by the same function."""
    cerys = at_the_desk.cerys
    reference = at_the_desk.case(landlord="hpg", category=category, flags=flags)
    at_the_desk.desk.acknowledge(cerys, reference, Acknowledgement(WHOLE))
    (message,) = at_the_desk.sent(reference)
    assert named in message.body
