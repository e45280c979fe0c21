"""Words to people: messages and progress (HOC-5.9, MSG-UPD), and when nothing may go out."""

from __future__ import annotations

from datetime import date

import pytest
from fakes import FrozenClock
from staff_seed import Seeded, make_address

from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed
from assistant.desk.update import Update
from cases.letters import missing


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def test_an_update_says_where_we_are_what_is_next_and_that_the_date_stands(
    at_the_desk: Seeded,
) -> None:
    reference = at_the_desk.case()
    news = Update("The part is ordered.", "Kit fits it.", next_update_on=date(2026, 11, 27))
    at_the_desk.desk.tell_progress(at_the_desk.asha, reference, news)
    (sent,) = at_the_desk.sent(reference)
    assert missing("progress_update", sent.contains) == ()
    assert "The date has not changed" in sent.body
    assert "We'll write again by Fri 27 Nov" in sent.body


def test_the_promised_update_becomes_the_next_date(at_the_desk: Seeded, clock: FrozenClock) -> None:
    reference = at_the_desk.case()
    news = Update("Ordered.", "Fitting.", next_update_on=date(2026, 11, 26))
    at_the_desk.desk.tell_progress(at_the_desk.asha, reference, news)
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.governs is not None
    assert (page.governs.name, page.governs.due) == ("next_update_due", date(2026, 11, 26))
    assert page.governs.rules == ("HOC-5.9",)


def test_a_new_date_is_only_one_that_staff_gave(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    news = Update("The part is late.", "Kit fits it.", new_date=date(2026, 12, 4))
    at_the_desk.desk.tell_progress(at_the_desk.asha, reference, news)
    body = at_the_desk.sent(reference)[0].body
    assert "new date for this next step: Fri 4 Dec" in body
    assert "not changed" not in body


def test_an_update_with_holes_is_refused_whole(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    news = Update(" ", "", new_date=date(2026, 11, 1), next_update_on=date(2026, 11, 24))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.tell_progress(at_the_desk.asha, reference, news)
    assert names(refused) == ["where_we_are", "next_step", "new_date_past", "next_update_past"]


def test_a_watched_phone_gets_nothing_on_nobodys_word(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(flags=["safe_contact_only"])
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.write(at_the_desk.asha, reference, Message("hello"))
    assert names(refused) == ["safe_contact_unchecked"]
    at_the_desk.desk.write(at_the_desk.asha, reference, Message("hello", safe=True))
    assert len(at_the_desk.sent(reference)) == 1


def test_after_stop_staff_are_told_to_use_another_way(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    with at_the_desk.database.begin() as connection:
        stopped = make_address(connection, "demo", stopped_at=clock.now)
    reference = at_the_desk.case(address_id=stopped)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.write(at_the_desk.asha, reference, Message("hello"))
    assert names(refused) == ["texts_stopped"]
    assert at_the_desk.sent(reference) == []


def test_what_staff_write_is_never_taken_for_places_to_fill(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.write(at_the_desk.asha, reference, Message("see {reference} and {0} %s"))
    assert "see {reference} and {0} %s" in at_the_desk.sent(reference)[0].body
