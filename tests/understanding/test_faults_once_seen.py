"""Messages that were once misread, each told as what it should be."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader


def test_a_cold_home_with_a_baby_is_danger_though_both_are_said_in_passing(reader: Reader) -> None:
    said = "Our boilers been off 3 weeks, a man came twice and did nothing. Ive got a baby here"
    assert "no_heat_or_water" in reader.read(said).danger


def test_ok_and_something_else_is_no_yes_to_the_offer(reader: Reader) -> None:
    assert reader.read("ok we are at my sisters", "offer").act is None


@pytest.mark.parametrize("said", ["yes 3 times", "yeah loads of times", "3 times"])
def test_how_often_is_a_yes_to_whether_we_were_told(reader: Reader, said: str) -> None:
    assert reader.read(said, "told_before").act == "yes"


def test_the_number_of_times_is_kept(reader: Reader) -> None:
    assert reader.read("yes 3 times", "told_before").details["times_reported"] == 3


def test_a_bare_name_and_relation_answer_who_is_writing(reader: Reader) -> None:
    told = reader.read("Ann Bell, her daughter", "your_name").details
    assert (told["name"], told["writer_relation"]) == ("Ann Bell", "daughter")


def test_a_name_and_an_address_answer_whose_home(reader: Reader) -> None:
    told = reader.read("Jean Okafor, flat 12 Acacia Court", "home").details
    assert (told["name"], told["address"]) == ("Jean Okafor", "flat 12 Acacia Court")


def test_a_short_answer_is_no_grumble(reader: Reader) -> None:
    assert not reader.read("since march").dissatisfied


@pytest.mark.parametrize(
    ("said", "act"),
    [("can I speak to an agent please", "human"), ("could you repeat that", "help")],
)
def test_a_move_made_in_a_sentence_is_heard(reader: Reader, said: str, act: str) -> None:
    assert reader.read(said).act == act


def test_danger_is_seen_beside_a_grumble_about_something_else(reader: Reader) -> None:
    said = "the carbon monoxide alarm is going off. lift broken again!! you people never fix it"
    assert reader.read(said).danger == ("carbon_monoxide",)


@pytest.mark.parametrize(
    "said",
    ["53 Zelolmore House BS5 9TQ, my name is Orla Dwynowcombe", "07700 900123", "it's 4 Elm Road"],
)
def test_who_and_where_somebody_is_says_nothing_of_how_they_feel(reader: Reader, said: str) -> None:
    read = reader.read(said, "request_home")
    assert (read.kind, read.dissatisfaction) == ("other", 0.0)


def test_an_address_with_a_complaint_of_it_is_weighed(reader: Reader) -> None:
    assert reader.read("the house at 4 Birch Way is a disgrace and nobody comes").dissatisfied


def test_an_address_behind_a_complaint_does_not_change_what_it_is_about(reader: Reader) -> None:
    said = "your man was so rude to me on the phone, I'm really upset about it."
    alone, more = reader.read(said), reader.read(f"{said} 72 Dwynowcombe Way BS3 4RR")
    assert (more.category, more.dissatisfaction) == (alone.category, alone.dissatisfaction)


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("I can't go on any more, I want to end my life", "suicide"),
        ("no heating and I've got a newborn baby here", "no_heat_or_water"),
    ],
)
def test_nor_does_a_grumble_hide_danger_in_the_other_sentence(
    reader: Reader, said: str, danger: str
) -> None:
    grumble = "the windows were mended so badly that they rattle again, really poor work"
    assert danger in reader.read(f"{said}. {grumble}").danger
    assert danger in reader.read(f"{grumble}! {said}").danger


@pytest.mark.parametrize(
    "said",
    [
        "this isn't Orla Voskimwick's phone any more, I've only just got this number",
        "who is this? I'm new on this number",
        "I've just been given this number",
        "this number belonged to somebody else",
    ],
)
def test_a_new_owner_of_a_phone_says_so(reader: Reader, said: str) -> None:
    assert "not_them" in reader.read(said).details.get("says", ())


@pytest.mark.parametrize(
    "said",
    ["that's not my number, it's 07700 900123", "I'm not using this number", "not his fault"],
)
def test_a_number_put_right_is_no_new_owner(reader: Reader, said: str) -> None:
    assert "not_them" not in reader.read(said).details.get("says", ())
