from __future__ import annotations

import pytest
from aiogram.types import Message

from bot.words import words_of
from tests.bot.cast import message

SIZE = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
STICKER = {**SIZE, "type": "regular", "is_animated": False, "is_video": False}


@pytest.mark.parametrize(
    "text",
    ["no heat", "", "  spaces  kept ", "\x00\u202e\ud83d", "/", "a /start mid way", "1/2"],
)
def test_words_are_passed_on_untouched(text: str):
    assert _words(text=text) == text


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("/start", "hello"),
        ("/start block-7", "hello"),
        ("/Start@redress_bot block-7", "hello"),
        ("/help@redress_bot", "help"),
        ("/stop", "stop"),
        ("/human please", "human please"),
    ],
)
def test_a_command_is_heard_as_its_word_and_a_start_as_a_greeting(typed, heard):
    assert _words(text=typed) == heard


def test_a_caption_is_what_the_person_says_about_the_photo():
    assert _words(photo=[SIZE], caption="the ceiling") == "the ceiling"


def test_a_photo_alone_has_no_words():
    assert _words(photo=[SIZE]) == ""


def test_a_contact_is_written_out():
    contact = {"phone_number": "+447700900001", "first_name": "Mira", "last_name": "Okafor"}
    assert _words(contact=contact) == "Mira Okafor +447700900001"


def test_a_place_is_written_out():
    place = {"latitude": 51.5, "longitude": -0.12}
    assert _words(location=place) == "geo:51.5,-0.12"
    venue = {"location": place, "title": "Acacia Court", "address": "1 Mill Lane"}
    assert _words(location=place, venue=venue) == "Acacia Court, 1 Mill Lane"


def test_a_sticker_says_its_emoji_and_one_without_says_nothing():
    assert _words(sticker={**STICKER, "emoji": "😡"}) == "😡"
    assert _words(sticker=STICKER) == ""


def _words(**content) -> str:
    return words_of(Message.model_validate(message(1, **content)["message"]))
