"""Tasks, danger, and a person in the conversation (promises 2 and 12)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fakes import FrozenClock
from sqlalchemy import select
from staff_seed import Seeded, make_address, make_task

from assistant.desk.refusals import NotAllowed, NotFound
from assistant.desk.task_lines import MOST
from storage.outbox import OutboxRow


def test_a_task_is_taken_and_done_with_what_was_done(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        task_id = make_task(connection, reference, "person_asked", data={"words": "a person!"})
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.claim_task(asha, task_id)
    assert desk.tasks(at_the_desk.ben)[0].claimed_by == "Asha Rahman"
    with pytest.raises(NotAllowed):
        desk.finish_task(asha, task_id, " ")
    desk.finish_task(asha, task_id, "rang her")
    assert desk.tasks(asha) == ()
    (done,) = desk.case_page(asha, reference).tasks
    assert (done.done_by, done.note, done.words) == ("Asha Rahman", "rang her", "a person!")
    with pytest.raises(NotAllowed):
        desk.finish_task(at_the_desk.ben, task_id, "me too")


def test_agreeing_another_channel_meets_its_date(at_the_desk: Seeded, clock: FrozenClock) -> None:
    reference = at_the_desk.case(opted_out_at=clock.now)
    assert at_the_desk.row(reference).next_due_name == "channel_agreed_by"
    with at_the_desk.database.begin() as connection:
        task_id = make_task(connection, reference, "agree_channel")
    at_the_desk.desk.finish_task(at_the_desk.asha, task_id, "letters, she said by phone")
    assert at_the_desk.row(reference).next_due_name == "stage1_ack_due"


def test_danger_comes_before_a_hundred_dates_that_have_passed(at_the_desk: Seeded) -> None:
    reference, long_ago = at_the_desk.case(), at_the_desk.clock() - timedelta(days=9)
    with at_the_desk.database.begin() as connection:
        for _ in range(MOST):
            make_task(connection, reference, "overdue", urgent=True, due_at=long_ago)
        make_task(connection, reference, "person_asked", due_at=long_ago)
        make_task(connection, reference, "danger", urgent=True)
    kinds = [task.kind for task in at_the_desk.desk.tasks(at_the_desk.asha)]
    assert kinds == ["danger", *["overdue"] * (MOST - 1)]


def test_another_landlords_task_is_not_there(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        task_id = make_task(connection, reference, "person_asked")
    for act in (
        lambda: at_the_desk.desk.claim_task(at_the_desk.cerys, task_id),
        lambda: at_the_desk.desk.finish_task(at_the_desk.cerys, task_id, "done"),
    ):
        with pytest.raises(NotFound):
            act()


def test_danger_seen_has_a_name_and_stays_on_top_until_it_is_over(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(danger=True)
    with at_the_desk.database.begin() as connection:
        make_task(connection, reference, "danger", urgent=True)
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.see_danger(asha, reference)
    page = desk.case_page(asha, reference)
    assert page.danger
    assert page.tasks[0].claimed_by == "Asha Rahman"
    with pytest.raises(NotAllowed):
        desk.end_danger(asha, reference, "")
    desk.end_danger(asha, reference, "rang her, she is at her sister's")
    assert not at_the_desk.row(reference).danger


def test_a_person_takes_over_writes_and_gives_back(at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        address_id = make_address(connection, "demo")
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.take_over(asha, address_id)
    assert desk.conversation_page(asha, address_id).party.with_staff_since is not None
    desk.take_over(at_the_desk.ben, address_id)
    desk.write_there(asha, address_id, "Hello, I'm Asha.", "one form")
    desk.write_there(asha, address_id, "Hello, I'm Asha.", "one form")
    desk.hand_back(asha, address_id)
    page = desk.conversation_page(asha, address_id)
    assert page.party.with_staff_since is None
    assert [bubble.kinds[0] for bubble in page.bubbles] == [
        "staff_here",
        "staff_message",
        "staff_left",
    ]


def test_another_landlords_conversation_is_not_there(at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        address_id = make_address(connection, "demo")
    desk, cerys = at_the_desk.desk, at_the_desk.cerys
    for act in (
        lambda: desk.conversation_page(cerys, address_id),
        lambda: desk.take_over(cerys, address_id),
        lambda: desk.write_there(cerys, address_id, "hello"),
    ):
        with pytest.raises(NotFound):
            act()
    with at_the_desk.database.begin() as connection:
        assert connection.execute(select(OutboxRow)).all() == []


def test_the_page_shows_how_far_each_message_got(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.claim(at_the_desk.asha, reference)
    at_the_desk.desk.hand_to(at_the_desk.asha, reference, at_the_desk.ben.id, tell=True)
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [(bubble.author, bubble.delivery) for bubble in page.bubbles] == [
        ("resident", ""),
        ("staff", "waiting"),
    ]
    assert [line.event for line in page.ledger] == ["case_handed_on", "case_claimed"]
