"""Closed answers are heard in every spelling, and only when nothing else was said."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import leading_answer, read_act
from conversations.understanding.reader import Reader


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


def test_a_leading_no_that_the_rest_takes_back_is_no_answer() -> None:
    assert leading_answer("no thats right", "offer") is None
    heard = read_act("no, that's right", "read_back")
    assert heard is not None
    assert heard.act == "yes"


@pytest.mark.parametrize("text", ["naw", "naw ta", "naw thanks", "um no"])
def test_a_word_that_answers_here_is_no_number_of_another_language(text: str) -> None:
    heard = read_act(text, "offer")
    assert heard is not None
    assert (heard.act, heard.number) == ("no", None)


def test_a_foreign_number_word_told_as_a_name_is_no_pick() -> None:
    assert read_act("Una", "name") is None


@pytest.mark.parametrize("text", ["are you a bot", "is this a real person?", "am I talking to AI"])
def test_whoever_asks_what_we_are_is_answered_and_not_handed_over(
    reader: Reader, text: str
) -> None:
    understood = reader.read(text)
    assert understood.act == "help"
    assert understood.details["asks"] == ["who_are_you"]


def test_what_to_call_us_asks_who_we_are_and_for_no_number(reader: Reader) -> None:
    assert reader.read("what do I call you").details["asks"] == ["who_are_you"]
    assert reader.read("can I call you").details["asks"] == ["reach_us"]


def test_a_number_to_speak_to_someone_on_is_a_wish_for_a_person(reader: Reader) -> None:
    text = "could you give me a telephone number so I can speak to someone"
    assert reader.read(text).act == "human"
    assert reader.read("what's your phone number").act is None


@pytest.mark.parametrize("text", ["it started again", "change when it started"])
def test_a_trouble_that_started_again_does_not_start_the_conversation_again(
    reader: Reader, text: str
) -> None:
    assert reader.read(text).act != "restart"
