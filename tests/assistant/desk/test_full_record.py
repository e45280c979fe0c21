"""Everything about a case can be shown again: the first words, what was said, who did what (HOC-5.12)."""

from __future__ import annotations

from datetime import timedelta

from fakes import FrozenClock
from staff_seed import DEFINITION, WORDS, Seeded

from assistant.desk.acknowledge import Acknowledgement
from cases.case import Definition

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})


def test_the_first_words_stay_as_they_were_written_with_their_time(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """HOC-5.12: the original complaint and its date; a definition never replaces them."""
    came = clock.now - timedelta(days=2)
    reference = at_the_desk.case(received_at=came)
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    case = at_the_desk.row(reference)
    assert (case.original_words, case.received_at, case.channel) == (WORDS, came, "sms")
    assert case.definition["issues"] == DEFINITION["issues"]


def test_each_step_of_staff_says_who_and_when_and_each_letter_is_kept(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """HOC-5.12: all correspondence with the resident, and what was done."""
    reference = at_the_desk.case()
    clock.forward(hours=3)
    at_the_desk.desk.claim(at_the_desk.ben, reference)
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    steps = [row for row in at_the_desk.ledger(reference) if row.actor == "staff"]
    assert {row.staff_id for row in steps} == {at_the_desk.asha.id, at_the_desk.ben.id}
    assert {row.at for row in steps} == {clock.now}
    (letter,) = at_the_desk.sent(reference)
    assert DEFINITION["issues"][0] in letter.body
    assert reference in letter.body
