"""Closed answers are heard in every spelling, and only when nothing else was said."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import leading_answer, read_act
from conversations.understanding.likely_act import likely_act
from conversations.understanding.reader import Reader
from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS
from conversations.understanding.weighed import Weighed


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


@pytest.mark.parametrize("asked", [None, "offer", "what_happened"])
@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("please never message me again", "stop"),
        ("I'd like to opt out", "stop"),
        ("remove this number please", "stop"),
        ("don't text me any more", "stop"),
        ("take my number off your list", "stop"),
        ("how do I unsubscribe?", "stop"),
        ("I don't want any more of these texts", "stop"),
        ("begin messages again", "start"),
        ("you can text me again", "start"),
        ("opt me back in", "start"),
    ],
)
def test_an_unmistakable_opt_out_is_heard_whatever_is_being_asked(
    text: str, act: str, asked: str | None
) -> None:
    heard = read_act(text, asked)
    assert heard is not None
    assert heard.act == act


@pytest.mark.parametrize(
    "text",
    [
        "stop texting me about rent and fix the boiler",
        "wrong number, stop texting",
        "don't text me, ring me",
        "remove me from the tenancy",
        "take me off the list",
        "stop it",
        "sign me up",
        "delete my number",
    ],
)
def test_an_opt_out_with_more_in_it_or_another_meaning_stays_a_matter(text: str) -> None:
    assert read_act(text, "offer") is None


def test_a_stop_in_another_language_is_heard_beside_a_please() -> None:
    heard = read_act("stopiwch plis")
    assert heard is not None
    assert heard.act == "stop"


@pytest.mark.parametrize("text", ["naw", "naw ta", "naw thanks", "um no"])
def test_a_word_that_answers_here_is_no_number_of_another_language(text: str) -> None:
    heard = read_act(text, "offer")
    assert heard is not None
    assert (heard.act, heard.number) == ("no", None)


def test_a_foreign_number_word_told_as_a_name_is_no_pick() -> None:
    assert read_act("Una", "name") is None


@pytest.mark.parametrize("asked", [None, "offer", "read_back", "consent"])
@pytest.mark.parametrize("text", ["I'm fine with that", "I'm good with that", "fine with that"])
def test_fine_with_that_is_a_yes(text: str, asked: str | None) -> None:
    heard = read_act(text, asked)
    assert heard is not None
    assert heard.act == "yes"


def test_fine_with_that_has_nothing_to_add() -> None:
    heard = read_act("I'm fine with that", "more")
    assert heard is not None
    assert heard.act == "no"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("let's leave it", "no"),
        ("let's forget it", "no"),
        ("nae bother leave it", "no"),
        ("not quite sure", "not_sure"),
        ("I'm not so sure", "not_sure"),
        ("whatever really", "not_sure"),
        ("see ya later", "thanks"),
        ("thanks for that info", "thanks"),
        ("hi lovely", "greet"),
        ("hello bot", "greet"),
        ("is anyone there", "greet"),
        ("ok skip", "skip"),
        ("no, I want a person", "human"),
        ("menu", "help"),
        ("back to the main menu", "restart"),
    ],
)
def test_a_word_beside_another_is_heard_for_what_both_say(text: str, act: str) -> None:
    heard = read_act(text)
    assert heard is not None
    assert heard.act == act


@pytest.mark.parametrize(
    "text",
    [
        "yes no",
        "pass, no idea",
        "maybe yes never",
        "yeah right",
        "fine now",
        "right now",
        "great, just great",
        "never phone me",
        "treat me like a person",
    ],
)
def test_where_known_words_disagree_or_turn_each_other_the_table_settles_nothing(text: str) -> None:
    assert read_act(text, "offer") is None


def test_a_leading_no_that_the_rest_takes_back_is_no_answer() -> None:
    assert leading_answer("no thats right", "offer") is None
    heard = read_act("no, that's right", "read_back")
    assert heard is not None
    assert heard.act == "yes"


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


def _weighed(kinds: dict[str, float], acts: dict[str, float]) -> Weighed:
    return Weighed(
        kinds=dict.fromkeys(KINDS, -6.0) | kinds,
        categories=dict.fromkeys(CATEGORIES, 0.0),
        acts=dict.fromkeys(ACTS, -6.0) | acts,
        dangers=dict.fromkeys(DANGERS, 0.0),
        endangered=-6.0,
        unhappy=-6.0,
    )


@pytest.mark.parametrize("risky", ["stop", "start"])
def test_what_is_likeliest_an_opt_out_is_no_other_act(risky: str) -> None:
    weighed = _weighed({"act": 4.0}, {risky: 2.0, "skip": 1.5})
    assert likely_act(weighed, "enough of this now", yes_or_no_asked=False) is None


def test_small_talk_is_no_veto_on_a_likely_move_but_a_matter_is() -> None:
    small_talk = _weighed({"act": 1.0, "other": 1.5}, {"skip": 3.0})
    matter = _weighed({"act": 1.0, "request": 1.5}, {"skip": 3.0})
    assert likely_act(small_talk, "on we go", yes_or_no_asked=False) == "skip"
    assert likely_act(matter, "on we go", yes_or_no_asked=False) is None


def test_a_move_of_which_neither_part_is_likely_is_none() -> None:
    weighed = _weighed({"act": 0.5, "other": 1.5}, {"skip": 0.5, "back": 0.4})
    assert likely_act(weighed, "on we go", yes_or_no_asked=False) is None


@pytest.mark.parametrize("text", ["it started again", "change when it started"])
def test_a_trouble_that_started_again_does_not_start_the_conversation_again(
    reader: Reader, text: str
) -> None:
    assert reader.read(text).act != "restart"
