"""The queue: danger on top, then the next legal date, page by page."""

from __future__ import annotations

from datetime import timedelta

from fakes import FrozenClock
from staff_seed import Seeded

from assistant.desk.queue import PAGE, VIEWS


def test_danger_stands_above_every_date(at_the_desk: Seeded, clock: FrozenClock) -> None:
    later = at_the_desk.case()
    late = at_the_desk.case(received_at=clock.now - timedelta(days=12))
    danger = at_the_desk.case(danger=True)
    none = at_the_desk.case(kind="enquiry", stage=None)
    lines = at_the_desk.desk.queue(at_the_desk.asha, "everything").lines
    assert [line.reference for line in lines] == [danger, late, later, none]


def test_a_row_says_what_by_when_and_why(at_the_desk: Seeded) -> None:
    at_the_desk.case()
    (line,) = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
    date = line.next_date
    assert date is not None
    assert (date.name, date.due.isoformat(), date.days) == ("stage1_ack_due", "2026-12-01", 5)
    assert date.rules == ("HOC-6.2",)
    assert date.basis == "5 working days after receipt 2026-11-24"


def test_lateness_is_computed_as_time_passes(at_the_desk: Seeded, clock: FrozenClock) -> None:
    at_the_desk.case()
    seen = []
    for _ in range(9):
        (line,) = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
        assert line.next_date is not None
        seen.append((f"{clock.now:%a}", line.next_date.urgency.value, line.next_date.days))
        clock.forward(days=1)
    assert seen == [
        ("Tue", "later", 5),
        ("Wed", "later", 4),
        ("Thu", "later", 3),
        ("Fri", "soon", 2),
        ("Sat", "soon", 2),
        ("Sun", "soon", 2),
        ("Mon", "soon", 1),
        ("Tue", "today", 0),
        ("Wed", "late", -1),
    ]


def test_pages_follow_one_another_without_gap_or_repeat(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    for number in range(2 * PAGE + 5):
        at_the_desk.case(
            received_at=clock.now - timedelta(days=number % 4),
            danger=number % 11 == 0,
            kind="enquiry" if number % 5 == 0 else "complaint",
            stage=None if number % 5 == 0 else 1,
        )
    seen: list[str] = []
    after, sizes = "", []
    while True:
        listed = at_the_desk.desk.queue(at_the_desk.asha, "everything", after)
        seen += [line.reference for line in listed.lines]
        sizes.append(len(listed.lines))
        if not (after := listed.after):
            break
    assert sizes == [PAGE, PAGE, 5]
    assert len(set(seen)) == len(seen) == 2 * PAGE + 5


def test_each_view_shows_its_own(at_the_desk: Seeded, clock: FrozenClock) -> None:
    mine = at_the_desk.case(handler_id=at_the_desk.asha.id)
    late = at_the_desk.case(received_at=clock.now - timedelta(days=20))
    danger = at_the_desk.case(danger=True)
    request = at_the_desk.case(kind="service_request", stage=None)
    thanks = at_the_desk.case(kind="compliment", stage=None)
    unfinished = at_the_desk.case(conversation="unfinished")
    shown = {
        view: {line.reference for line in at_the_desk.desk.queue(at_the_desk.asha, view).lines}
        for view in VIEWS
    }
    assert shown == {
        "complaints": {mine, late, danger, unfinished},
        "mine": {mine},
        "unclaimed": {late, danger, request, thanks, unfinished},
        "late": {late},
        "danger": {danger},
        "requests": {request},
        "compliments": {thanks},
        "unfinished": {unfinished},
        "everything": {mine, late, danger, request, thanks, unfinished},
    }


def test_a_place_that_nobody_gave_out_is_the_beginning(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    for nonsense in ("x", "bm9wZQ", "W10", "%%%", "WzEsbnVsbCwieCJd"):
        lines = at_the_desk.desk.queue(at_the_desk.asha, "complaints", nonsense).lines
        assert [line.reference for line in lines] == [reference]


def test_search_finds_by_whatever_is_at_hand(at_the_desk: Seeded) -> None:
    person = {
        "name": "Joan Peters",
        "home": "1 The Green",
        "postcode": "LS1 2AB",
        "value": "+447700900999",
    }
    joan = at_the_desk.case(person=person)
    at_the_desk.case(person={"name": "Somebody Else", "home": "2 High Road", "postcode": "M1 1AA"})
    for words in (joan, joan.lower(), "joan", "the green", "ls12ab", "LS1 2AB", "07700 900999"):
        found = at_the_desk.desk.search(at_the_desk.asha, words).lines
        assert [line.reference for line in found] == [joan], words


def test_search_takes_its_wildcards_for_plain_letters(at_the_desk: Seeded) -> None:
    at_the_desk.case()
    assert at_the_desk.desk.search(at_the_desk.asha, "%").lines == ()
    assert at_the_desk.desk.search(at_the_desk.asha, "_").lines == ()
