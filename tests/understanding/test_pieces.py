"""A closed answer of several known phrases is heard for what they say together."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import read_act


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
