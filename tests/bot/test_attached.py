from __future__ import annotations

import pytest
from aiogram.types import Message

from bot.attached import attached_to
from messages.incoming import Media
from tests.bot.cast import message

FILE = {"file_id": "abc", "file_unique_id": "u"}
SCREEN = {"width": 1, "height": 1}


def test_of_a_photo_the_largest_size_is_kept():
    sizes = [{**FILE, **SCREEN, "file_id": size} for size in ("small", "middle", "large")]
    assert _attached(photo=sizes) == (Media("telegram:large", "image/jpeg"),)


def test_a_document_keeps_its_kind_and_its_name():
    letter = {**FILE, "mime_type": "application/pdf", "file_name": "letter.pdf"}
    assert _attached(document=letter) == (Media("telegram:abc", "application/pdf", "letter.pdf"),)


@pytest.mark.parametrize(
    ("kind", "more", "content_type"),
    [
        ("voice", {"duration": 3}, "audio/ogg"),
        ("audio", {"duration": 3}, "audio/mpeg"),
        ("video", {"duration": 3, **SCREEN}, "video/mp4"),
        ("video_note", {"duration": 3, "length": 1}, "video/mp4"),
        ("document", {}, "application/octet-stream"),
    ],
)
def test_a_file_that_does_not_say_its_kind_has_the_one_telegram_makes(kind, more, content_type):
    assert _attached(**{kind: {**FILE, **more}}) == (Media("telegram:abc", content_type),)


def test_an_animation_is_not_taken_for_the_document_that_comes_with_it():
    moving = {**FILE, **SCREEN, "duration": 1, "mime_type": "video/mp4"}
    attached = _attached(animation=moving, document={**FILE, "mime_type": "video/mp4"})
    assert attached == (Media("telegram:abc", "video/mp4"),)


def test_words_alone_have_no_file():
    assert _attached(text="no photo") == ()


def _attached(**content) -> tuple[Media, ...]:
    return attached_to(Message.model_validate(message(1, **content)["message"]))
