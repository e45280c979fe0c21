"""An extension: whole, before the date, inside the cap or by a senior person (HOC-5.9, 6.4, 6.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.approve import approve_extension
from assistant.desk.extend import Extend, decide_extension, extend
from assistant.desk.refusals import NotAllowed
from assistant.desk.update import Update
from cases.case import Definition
from cases.letters import missing

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
LONGER = Extend("The maker's report comes on 10 December", date(2026, 12, 17), 5)


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """Acknowledged on Tue 24 Nov 2026: to be answered by Tue 8 Dec, at most Tue 22 Dec."""
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    return reference


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def test_it_tells_reason_date_rhythm_and_ombudsman_and_binds_us(
    at_the_desk: Seeded, reference: str
) -> None:
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=LONGER))
    sent = at_the_desk.sent(reference)[-1]
    carried = set(sent.contains)
    assert missing("extension_notice", carried) == ()
    assert missing("extension_disagreement_rights", carried) == ()
    assert "Thu 17 Dec" in sent.body
    case = at_the_desk.row(reference)
    assert (case.extension_wd, case.update_every_wd) == (7, 5)
    assert case.next_update_on == date(2026, 12, 1)
    assert case.told_dates["stage1_response_due_extended"] == "2026-12-17"
    assert "extension" in case.flags


def test_each_update_sets_the_day_of_the_next(
    at_the_desk: Seeded, reference: str, clock: FrozenClock
) -> None:
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=LONGER))
    clock.now += timedelta(days=7)
    at_the_desk.desk.tell_progress(at_the_desk.asha, reference, Update("Waiting", "The report"))
    assert at_the_desk.row(reference).next_update_on == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        (replace(LONGER, reason=" "), "extension_needs_reason"),
        (replace(LONGER, update_every_wd=None), "extension_needs_interval"),
        (replace(LONGER, new_date=None), "extension_date"),
        (replace(LONGER, new_date=date(2026, 12, 8)), "extension_date"),
    ],
)
def test_without_a_part_it_is_not_sent(
    at_the_desk: Seeded, reference: str, lacking: Extend, reason: str
) -> None:
    before = len(at_the_desk.sent(reference))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=lacking))
    assert names(refused) == [reason]
    assert len(at_the_desk.sent(reference)) == before


def test_after_the_date_it_is_too_late(
    at_the_desk: Seeded, reference: str, clock: FrozenClock
) -> None:
    clock.now += timedelta(days=15)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=LONGER))
    assert names(refused) == ["extension_too_late"]


def test_beyond_the_cap_it_waits_for_a_senior_person(at_the_desk: Seeded, reference: str) -> None:
    """Team leader is who decides refusals at Acorn Homes, so a senior there."""
    far = replace(LONGER, new_date=date(2027, 1, 15))
    before = len(at_the_desk.sent(reference))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=far))
    assert names(refused) == ["extension_over_cap"]
    assert len(at_the_desk.sent(reference)) == before
    with pytest.raises(NotAllowed):
        at_the_desk.desk.do(at_the_desk.ben, reference, approve_extension)
    senior = replace(at_the_desk.ben, role="Team leader")
    at_the_desk.desk.do(senior, reference, approve_extension)
    assert "Fri 15 Jan 2027" in at_the_desk.sent(reference)[-1].body


def test_what_is_decided_is_kept_and_nothing_sent(at_the_desk: Seeded, reference: str) -> None:
    before = len(at_the_desk.sent(reference))
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(decide_extension, form=LONGER))
    assert len(at_the_desk.sent(reference)) == before
    (waits,) = at_the_desk.desk.case_page(at_the_desk.asha, reference).waiting
    assert waits.form["new_date"] == "2026-12-17"
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(extend, form=LONGER))
    assert at_the_desk.desk.case_page(at_the_desk.asha, reference).waiting == ()
