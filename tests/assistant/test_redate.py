"""A holiday announced while cases are open: counted anew, shown to staff, no promise moved later."""

from __future__ import annotations

from datetime import date

from fakes import FrozenClock
from staff_seed import Seeded, packs, seed

from assistant.redate import closed_days, counted_with, redate
from cases.policy_packs import Packs
from storage.database import Database

NEW_DAY = date(2026, 11, 30)
"""A Monday before the acknowledgement of Tue 24 Nov's complaint is due, on Tue 1 Dec."""


def with_a_new_day() -> Packs:
    policy = packs().version("demo@2024-04-01")
    changed = counted_with(policy, closed_days(policy) | {NEW_DAY})
    return Packs({"demo": (changed,)})


def announce(at_the_desk: Seeded, clock: FrozenClock) -> int:
    """The calendar as it was is seen first, then the new day is in the file."""
    database, before, after = at_the_desk.database, packs(), with_a_new_day()
    old = before.version("demo@2024-04-01")
    assert redate(database, before, "demo", old, clock()) == 0
    return redate(database, after, "demo", after.version("demo@2024-04-01"), clock())


def test_open_cases_are_counted_anew_and_staff_see_which_and_why(
    database: Database, clock: FrozenClock
) -> None:
    at_the_desk = seed(database, clock)
    reference = at_the_desk.case()
    assert announce(at_the_desk, clock) == 1
    (line,) = at_the_desk.ledger(reference)
    moved = {one["name"]: (one["from"], one["to"]) for one in line.data["dates"]}
    assert line.actor == "system"
    assert moved["stage1_ack_due"] == ("2026-12-01", "2026-12-02")
    (task,) = at_the_desk.desk.tasks(at_the_desk.asha)
    assert (task.kind, task.words) == ("dates_moved", f"2026-11-30: {reference}")


def test_a_date_that_the_resident_was_told_stays(database: Database, clock: FrozenClock) -> None:
    at_the_desk = seed(database, clock)
    told = {"stage1_ack_due": "2026-12-01", "stage1_response_due": "2026-12-15"}
    reference = at_the_desk.case(told_dates=told)
    before = at_the_desk.row(reference).next_due
    announce(at_the_desk, clock)
    assert at_the_desk.row(reference).next_due == before
    names = [one["name"] for line in at_the_desk.ledger(reference) for one in line.data["dates"]]
    assert not {"stage1_ack_due", "stage1_response_due"} & set(names)


def test_the_same_calendar_moves_nothing_a_second_time(
    database: Database, clock: FrozenClock
) -> None:
    at_the_desk = seed(database, clock)
    at_the_desk.case()
    announce(at_the_desk, clock)
    after = with_a_new_day()
    policy = after.version("demo@2024-04-01")
    assert redate(database, after, "demo", policy, clock()) == 0
