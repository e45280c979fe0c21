"""What is told to panels and staff has nobody in it (HOC-9.3, HPG-6.4, H21-11.5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from reports.anonymous import can_be_shown
from reports.catalogue import report
from reports.complaint import Complaint, Lesson
from reports.known import Known
from reports.report import Figure
from reports.small_numbers import HIDDEN, NOT_SHOWN, shown, shown_parts
from reports.written import written

Make = Callable[..., Complaint]
DAY = date(2025, 9, 1)
PEOPLE = frozenset({"Maya Okoro", "12 Acacia Court", "BS1 4ND", "+447700900123", "ACN-0001-XYZ"})
WORDS = ("Third time I've rung about the lift. Nobody ever calls back.",)
FORMS = ("text", "csv", "json", "html")


def lesson(change: str, cause: str = "") -> Lesson:
    return Lesson(DAY, cause, change, False, PEOPLE, WORDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Maya was not rung back",
        "Okoro's file was lost",
        "Somebody told Dennis next door",
        "We now ring 07700 900123 first",
        "Call +44 7700 900 123",
        "The lift at 12 Acacia was missed",
        "Nobody looked at acacia",
        "Letters to BS1 4ND went astray",
        "See ACN-0001-XYZ",
        "Write to maya@acorn.example",
        "Mrs O complained twice",
        "Flat 7 was left out",
        "They said nobody ever calls back and were right",
        "It was the third time i've rung that counted",
    ],
)
def test_a_sentence_that_points_to_somebody_is_left_out(sentence: str) -> None:
    assert not can_be_shown(sentence, PEOPLE, WORDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Orders are checked every Friday. A second person signs them off.",
        "We train staff on Awaab's Law and the Code",
        "The phone line was short of people in December",
        "Contractors must send photos when the work is done",
        "GP letters are filed on the day that they come",
    ],
)
def test_a_sentence_about_how_we_work_is_told(sentence: str) -> None:
    assert can_be_shown(sentence, PEOPLE, WORDS)


def test_what_was_learnt_is_told_by_category_and_small_ones_are_put_together(
    make: Make, known: Callable[..., Known]
) -> None:
    ended = {"state": "closed", "closed_on": DAY}
    record = known(
        make(**ended, lesson=lesson("Orders are checked every Friday", "An order was lost")),
        make(**ended, category="care", lesson=lesson("Carers say when they will be late")),
        make(**ended, restricted=True, lesson=lesson("Managers declare what they own")),
        make(**ended, lesson=Lesson(DAY, "Weather", "", nothing=True)),
        *(make() for _ in range(6)),
    )
    sections = {one.name: one.lines for one in report("learning", record).sections}
    assert sections["learnt_repairs"] == ("An order was lost. Orders are checked every Friday.",)
    assert sections["learnt_small_categories"] == (
        "Carers say when they will be late.",
        "Managers declare what they own.",
    )
    assert "What we learnt: Repairs" in written(report("learning", record), "text")


def test_nothing_of_a_case_full_of_personal_data_is_in_any_form(
    make: Make, known: Callable[..., Known]
) -> None:
    full = make(
        reference="ACN-0001-XYZ",
        home="12 acacia court, bs1 4nd",
        state="closed",
        closed_on=DAY,
        lesson=lesson("Maya Okoro of 12 Acacia Court is rung back on 07700 900123", WORDS[0]),
    )
    told = [written(report("learning", known(full)), form) for form in FORMS]
    personal = r"ACN-0001|maya|okoro|acacia|BS1|0900|900123|third time|calls back"
    assert [re.findall(personal, one, re.IGNORECASE) for one in told] == [[], [], [], []]


def test_no_list_of_complaints_is_in_it(make: Make, known: Callable[..., Known]) -> None:
    made = report("learning", known(*(make() for _ in range(9))))
    assert all(one.references is None for part in made.sections for one in part.figures)


@pytest.mark.parametrize(("number", "is_shown"), [(0, 0), (1, HIDDEN), (4, HIDDEN), (5, 5)])
def test_a_number_under_five_is_not_shown(number: int, is_shown: int | str) -> None:
    assert shown(Figure("any", number)).value == is_shown


def test_a_small_number_cannot_be_worked_out_from_the_sum() -> None:
    """20 in all less 12 less 6 would be 2: the 6 goes too."""
    parts = shown_parts([Figure("a", 12), Figure("b", 6), Figure("c", 2)])
    assert [one.value for one in parts] == [12, NOT_SHOWN, HIDDEN]
    few = shown_parts([Figure("a", 12), Figure("b", 9), Figure("c", 1), Figure("d", 1)])
    assert [one.value for one in few] == [12, NOT_SHOWN, HIDDEN, HIDDEN]
    plain = shown_parts([Figure("a", 12), Figure("b", 9)])
    assert [one.value for one in plain] == [12, 9]


def test_fewer_than_five_is_said_in_words(make: Make, known: Callable[..., Known]) -> None:
    assert "fewer than 5" in written(report("learning", known(make(), make())), "text")
