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


def test_a_name_with_an_initial_answers_whose_home(reader: Reader) -> None:
    told = reader.read("D. Fairweather, 14 Marlowe hse", "home").details
    assert (told["name"], told["address"]) == ("D. Fairweather", "14 Marlowe hse")


def test_a_postcode_and_a_name_are_in_no_other_language(reader: Reader) -> None:
    assert reader.read("NE4 7AB, D. Fairweather", "home").language == "en"


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


@pytest.mark.parametrize(
    "said",
    [
        "been like that since we moved in tbh, told the lad when he come to do gas",
        "told the lad when he come to do gas",
        "said it to the lad when he come to do the meter",
    ],
)
def test_what_a_worker_was_there_for_is_no_danger(reader: Reader, said: str) -> None:
    assert reader.read(said).danger == ()


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("they came to do the gas and left it hissing", "gas"),
        ("he came to check the boiler and now we all feel dizzy", "carbon_monoxide"),
    ],
)
def test_what_a_worker_left_behind_may_be(reader: Reader, said: str, danger: str) -> None:
    assert danger in reader.read(said).danger


@pytest.mark.parametrize(
    "said",
    [
        "alright love, is this the council?",
        "are you the council",
        "is this the right number for repairs",
        "am i through to the housing",
    ],
)
def test_whose_number_it_is_may_be_asked_first(reader: Reader, said: str) -> None:
    assert "who_are_you" in reader.read(said).details["asks"]


@pytest.mark.parametrize("said", ["nah never came back", "no he never came back"])
def test_a_no_in_front_hides_no_blame(reader: Reader, said: str) -> None:
    assert reader.read(said).dissatisfied


@pytest.mark.parametrize("said", ["my boyfriend never called me back", "the cat never came back"])
def test_who_else_never_came_back_is_no_business_of_ours(reader: Reader, said: str) -> None:
    assert not reader.read(said).dissatisfied


@pytest.mark.parametrize("said", ["also the kitchen tap drips", "oh and the back gate wont shut"])
def test_one_more_thing_is_no_complaint_by_its_also(reader: Reader, said: str) -> None:
    assert not reader.read(said).dissatisfied


def test_how_somebody_spoke_on_the_phone_is_a_matter_of_its_own(reader: Reader) -> None:
    said = ("your man was so rude to me on the phone", "the woman on your phone line was rude")
    assert {reader.read(text).details["topic"] for text in said} == {"phone line"}
    assert (
        reader.read("the man on the phone said the boiler is mended").details["topic"] == "boiler"
    )


@pytest.mark.parametrize(
    "said",
    [
        "please dont give my name to the neighbour",
        "I dont want him upstairs to know it was me",
        "she cant hear well so dont ring her ring me",
    ],
)
def test_whom_not_to_tell_is_no_danger(reader: Reader, said: str) -> None:
    assert reader.read(said).danger == ()


@pytest.mark.parametrize(
    "said",
    [
        "dont give my name to next door he will kill me",
        "please dont tell my husband i wrote",
        "dont ring her, he checks her phone",
        "cant talk hes in",
    ],
)
def test_who_is_afraid_of_being_heard_is_in_danger(reader: Reader, said: str) -> None:
    assert reader.read(said).danger


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("damages are on the carpet from the leak", "legal_claim_threatened"),
        ("we shelter at the bus stop outside", "professional"),
        ("moved out of the bedroom because of the damp", "former_resident"),
    ],
)
def test_a_word_of_two_meanings_flags_nothing(reader: Reader, said: str, flag: str) -> None:
    assert flag not in reader.read(said).flags


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("I will sue for damages", "legal_claim_threatened"),
        ("I work for Shelter", "professional"),
        ("I moved out in June and you still owe my deposit", "former_resident"),
    ],
)
def test_the_other_meaning_does(reader: Reader, said: str, flag: str) -> None:
    assert flag in reader.read(said).flags
