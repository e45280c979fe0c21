"""What somebody says is wrong with what we read back, in the ways people say it."""

from __future__ import annotations

import pytest

from conversations.correction import Correction, corrected, read_correction, swapped

ISSUES = (
    "The door on our landing has been broken since May",
    "Nobody rings back",
    "The bins are never emptied",
)


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("2 is wrong, they rang twice", 2, "they rang twice"),
        ("number 2 should be: they rang once", 2, "they rang once"),
        ("The second one isn't right. They rang twice", 2, "They rang twice"),
        ("no, 3 was actually the recycling", 3, "the recycling"),
        ("#1: it is the lift", 1, "it is the lift"),
        ("point three is incorrect", 3, ""),
    ],
)
def test_a_line_is_named_by_its_number_and_what_it_should_say_may_follow(text, number, words):
    assert read_correction(text, ISSUES) == Correction(number, words)


@pytest.mark.parametrize(
    "text",
    ["take out number 2", "please delete the second", "2 isn't mine", "leave out point two"],
)
def test_a_line_is_taken_out(text):
    assert read_correction(text, ISSUES) == Correction(2, drop=True)


def test_a_line_is_known_by_the_one_word_that_is_wrong():
    told = read_correction("No, it was the lift not the door", ISSUES)
    assert told is not None
    assert told.number == 1


def test_a_word_that_stands_in_two_lines_names_neither():
    twice = ("The door is broken", "The door sticks")
    assert read_correction("it was the lift not the door", twice) is None


def test_the_same_correction_once_more_leaves_the_first_as_it_was_said():
    said = "it was the back room not the front"
    assert read_correction(said, ("The heating is off", said)) is None


@pytest.mark.parametrize("text", ["4 is wrong", "take out number 9", "0 is wrong"])
def test_a_line_that_is_not_there_is_no_correction(text):
    assert read_correction(text, ISSUES) is None


@pytest.mark.parametrize(
    "text", ["that's right", "yes", "we have 2 children at home", "I live on the third floor"]
)
def test_a_number_in_other_words_is_no_correction(text):
    assert read_correction(text, ISSUES) is None


def test_only_the_wrong_word_is_changed_and_the_rest_of_the_line_is_kept():
    told = Correction(1, "it was the lift not the door")
    assert corrected(ISSUES, told)[0] == "The lift on our landing has been broken since May"


def test_what_is_not_in_the_line_is_put_beside_it_and_nothing_is_lost():
    told = Correction(2, "it was June not July")
    assert corrected(ISSUES, told)[1] == "Nobody rings back (it was June not July)"


def test_a_long_explanation_does_not_take_the_place_of_a_word():
    told = Correction(1, "the big green one by the shops round the corner, not the door")
    line = corrected(ISSUES, told)[0]
    assert line.startswith("The door on our landing has been broken since May (")


def test_more_words_than_were_wrong_are_put_beside_the_line():
    line = "He shouted at me in front of my kids"
    said = "it was the back room not the front"
    assert corrected((line,), Correction(1, said)) == (f"{line} ({said})",)


def test_new_words_take_the_place_of_the_line_and_the_others_stay():
    now = corrected(ISSUES, Correction(2, "they rang twice"))
    assert now == (ISSUES[0], "They rang twice", ISSUES[2])


def test_a_line_taken_out_leaves_the_others_in_order():
    assert corrected(ISSUES, Correction(2, drop=True)) == (ISSUES[0], ISSUES[2])


def test_a_word_within_another_is_not_changed():
    told = Correction(1, "it was the hatch not the land")
    assert corrected(ISSUES, told)[0].startswith(ISSUES[0])


def test_a_street_put_right_by_its_last_word_keeps_the_rest() -> None:
    assert swapped("yes but its Fernhill Drive not Rise", "Jo Bell, 30 Fernhill Rise") == (
        "Jo Bell, 30 Fernhill Drive"
    )
