"""Closed answers are heard in every spelling, and only when nothing else was said."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import leading_answer, read_act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("YES", "yes"),
        ("aye go on then", "yes"),
        ("suppose so", "yes"),
        ("if you must", "yes"),
        ("k", "yes"),
        ("👍", "yes"),
        ("👍🏽", "yes"),
        ("tak", "yes"),
        ("ji haan", "yes"),
        ("ਹਾਂ ਜੀ", "yes"),
        ("نعم", "yes"),
        ("হ্যাঁ", "yes"),
        ("ydw", "yes"),
        ("seadh", "yes"),
        ("haa", "yes"),
        ("sim, por favor", "yes"),
        ("nah ur alright", "no"),
        ("no thanks, I'm fine", "no"),
        ("leave it", "no"),
        ("nie", "no"),
        ("maya", "no"),
        ("nahi", "no"),
        ("no idea", "not_sure"),
        ("dinnae ken", "not_sure"),
        ("skip this one", "skip"),
        ("go back", "back"),
        ("start again", "restart"),
        ("help", "help"),
        ("what do I do now?", "help"),
        ("person", "human"),
        ("can I talk to a real person please", "human"),
        ("ring me", "human"),
        ("STOP", "stop"),
        ("unsubscribe", "stop"),
        ("START", "start"),
        ("UNSTOP", "start"),
        ("ta very much", "thanks"),
        ("hiya", "greet"),
        ("po polsku", "change_language"),
    ],
)
def test_a_closed_answer_is_heard_whatever_its_spelling(text: str, act: str) -> None:
    heard = read_act(text)
    assert heard is not None
    assert heard.act == act


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", 1),
        ("2.", 2),
        ("option 2", 2),
        ("two", 2),
        ("the second one", 2),
        ("#3", 3),
        ("3 please", 3),
    ],
)
def test_a_pick_from_a_list_is_a_number(text: str, number: int) -> None:
    heard = read_act(text)
    assert heard is not None
    assert (heard.act, heard.number) == (None, number)


@pytest.mark.parametrize(
    "text",
    [
        "forget it, cancel my complaint",
        "please ring me after 2pm",
        "no one came",
        "no hot water",
        "yes but the lift is still broken",
        "hello my tap drips",
        "I want someone to fix it",
        "thanks for nothing",
        "third time now",
        "fire",
        "stop the leak please",
        "",
        "   ",
    ],
)
def test_a_message_with_anything_else_in_it_is_not_an_act(text: str) -> None:
    assert read_act(text) is None


@pytest.mark.parametrize(
    ("text", "question", "act"),
    [
        ("just fix it", "offer", "no"),
        ("make it a complaint", "offer", "yes"),
        ("i dont want any trouble", "offer", "no"),
        ("spot on", "read_back", "yes"),
        ("you missed a bit", "read_back", "no"),
        ("loads of times", "told_before", "yes"),
        ("first time", "told_before", "no"),
    ],
)
def test_an_indirect_answer_is_judged_with_its_question(text: str, question: str, act: str) -> None:
    heard = read_act(text, question)
    assert heard is not None
    assert heard.act == act


def test_the_same_words_without_the_question_are_no_answer() -> None:
    assert read_act("just fix it") is None


@pytest.mark.parametrize(
    ("folded", "act"),
    [
        ("yes i told them in june", "yes"),
        ("no, i rang", "no"),
        ("no one came", None),
        ("nobody", None),
    ],
)
def test_a_longer_answer_may_begin_with_yes_or_no(folded: str, act: str | None) -> None:
    assert leading_answer(folded) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("alright, no", "no"),
        ("it is wrong", "no"),
        ("fine, no thanks", "no"),
        ("hmm yes please", "yes"),
        ("um, no", "no"),
        ("hmm", "not_sure"),
        ("bye for now pal", "thanks"),
        ("fine, good morning", "greet"),
        ("okay, ta very much", "thanks"),
        ("aye, cheers pal", "yes"),
    ],
)
def test_of_several_moves_the_one_that_is_meant_is_heard(text: str, act: str) -> None:
    heard = read_act(text)
    assert heard is not None
    assert heard.act == act


def test_ok_and_thanks_is_a_yes_once_something_was_asked() -> None:
    heard = read_act("ok thanks", "offer")
    assert heard is not None
    assert heard.act == "yes"


def test_that_is_all_is_a_no_only_to_whether_there_is_more() -> None:
    heard = read_act("thats all", "more")
    assert heard is not None
    assert heard.act == "no"
    assert read_act("thats all") is None


def test_another_languages_small_words_fill_no_english_message() -> None:
    assert read_act("yes to") is None
