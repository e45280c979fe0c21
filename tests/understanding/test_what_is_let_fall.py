"""Words that change whole conversations, and words that only look like them."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader


def says(reader: Reader, text: str) -> tuple[str, ...]:
    return tuple(reader.read(text).details.get("says", ()))


@pytest.mark.parametrize(
    "text",
    [
        "wrong number mate",
        "you've got the wrong person, sorry",
        "this isn't Sarah's phone any more",
        "sorry, I got this number new last week",
        "I'm not Mrs Bell, you've the wrong number",
    ],
)
def test_a_stranger_on_the_number_is_heard(reader: Reader, text: str) -> None:
    assert "not_them" in says(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "he left the wrong number of tiles",
        "you've got the wrong number on file for me, it's 07700 900123",
        "I've not got the landlord's number, can you give it me",
        "this is not the person I spoke to",
        "I'm not Mrs Bell I'm her daughter",
        "it's not her fault",
        "I don't know who this is supposed to help",
        "I dont know who you are but can you fix my lift",
        "got this number from citizens advice",
    ],
)
def test_a_resident_is_not_taken_for_a_stranger(reader: Reader, text: str) -> None:
    assert "not_them" not in says(reader, text)


@pytest.mark.parametrize(
    "text", ["I want to stop my complaint", "cancel my complaint please", "drop the lift complaint"]
)
def test_a_withdrawal_is_heard(reader: Reader, text: str) -> None:
    assert reader.read(text).details.get("withdraws")


@pytest.mark.parametrize(
    "text",
    [
        "why did you close my case",
        "please don't close my complaint",
        "stop ignoring my complaint",
        "they delete every complaint I make",
        "I don't want to carry on living like this",
        "don't want to go on like this",
    ],
)
def test_what_was_done_to_a_complaint_is_no_withdrawal(reader: Reader, text: str) -> None:
    assert "withdraws" not in reader.read(text).details


@pytest.mark.parametrize(
    "text", ["I don't like to complain but", "my neighbour wants to complain about me"]
)
def test_speaking_of_complaining_opens_nothing(reader: Reader, text: str) -> None:
    assert "wants_complaint" not in reader.read(text).details


@pytest.mark.parametrize(
    "text",
    [
        "your officer gave my address to my ex",
        "you told my neighbour about my arrears, my file was shown to him, that's data protection",
        "my details were passed on to a salesman",
        "the caretaker told everyone my medical information",
    ],
)
def test_told_to_others_is_a_breach(reader: Reader, text: str) -> None:
    understood = reader.read(text)
    assert "data_misused" in understood.details["says"]
    assert "data_protection" in understood.flags


@pytest.mark.parametrize(
    "text",
    ["I gave him my number", "I've told you my address twice", "the man told me his address"],
)
def test_telling_ones_own_is_none(reader: Reader, text: str) -> None:
    assert "data_misused" not in says(reader, text)


def test_forgetting_what_was_said_is_no_wish_to_be_erased(reader: Reader) -> None:
    assert "erase_data" not in says(reader, "forget everything I said")


@pytest.mark.parametrize(
    "text",
    [
        "my daughter has asthma and the damp is making it worse",
        "my husband is waiting in all day for you",
        "my son needs his own room",
    ],
)
def test_one_of_the_household_is_no_other_resident(reader: Reader, text: str) -> None:
    assert "for_kin" not in says(reader, text)


@pytest.mark.parametrize(
    "text", ["my mum is 82 and has no heating", "my son lives in one of your flats"]
)
def test_kin_elsewhere_are(reader: Reader, text: str) -> None:
    assert "for_kin" in says(reader, text)


@pytest.mark.parametrize(
    "text", ["the lad who came broke my sink", "this lady at your office was rude"]
)
def test_who_we_sent_is_no_neighbour(reader: Reader, text: str) -> None:
    assert "about_another" not in says(reader, text)


@pytest.mark.parametrize(
    "text", ["the old man next door never goes out now", "the old lady at number 4 has no heating"]
)
def test_somebody_in_another_home_is_a_neighbour(reader: Reader, text: str) -> None:
    assert "about_another" in says(reader, text)


def test_the_landlord_of_next_door_is_not_theirs(reader: Reader) -> None:
    text = "the private landlord next door dumps his rubbish here and you do nothing"
    assert "another_landlord" not in says(reader, text)
