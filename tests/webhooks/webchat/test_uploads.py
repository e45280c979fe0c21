"""Photos and files by web chat: a plain form, and the same through the API."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from stand_ins.pictures import png
from stand_ins.web_chat_assistant import Assistant
from werkzeug.test import TestResponse

from webhooks import uploads

PAGE, SAY = "/chat/acorn", "/api/chat/acorn/messages"
MEGABYTE = 1024 * 1024


def form_of(client: FlaskClient) -> dict[str, Any]:
    """The fields of the box to write in."""
    page = client.get(PAGE).text
    form = re.search(r"<form[^>]*data-composer.*?</form>", page, re.S)
    assert form
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0])
    return {name: unescape(value) for name, value in fields}


def part(content: bytes, name: str = "wall.png") -> tuple[io.BytesIO, str]:
    return io.BytesIO(content), name


def send(client: FlaskClient, text: str, *files: tuple[io.BytesIO, str]) -> TestResponse:
    return client.post(PAGE, data=form_of(client) | {"text": text, "files": list(files)})


def test_a_photo_goes_along_with_the_words(client: FlaskClient, assistant: Assistant):
    assert send(client, "look at this", part(png())).status_code == 303
    [heard] = assistant.heard
    [media] = heard.media
    assert (media.file_name, media.content_type, media.content) == ("wall.png", "image/png", png())
    assert "wall.png" in client.get(PAGE).text


def test_several_photos_need_no_words(client: FlaskClient, assistant: Assistant):
    assert send(client, "", part(b"one", "1.jpg"), part(b"two", "2.jpg")).status_code == 303
    assert [media.content for media in assistant.heard[0].media] == [b"one", b"two"]


def test_a_press_that_is_sent_twice_keeps_one_photo(client: FlaskClient, assistant: Assistant):
    form = form_of(client) | {"text": "x"}
    for _ in range(2):
        assert client.post(PAGE, data=form | {"files": part(b"one")}).status_code == 303
    assert len(assistant.heard) == 1


def test_neither_words_nor_photo_is_nothing_said(client: FlaskClient, assistant: Assistant):
    answer = send(client, "", part(b"", ""))
    assert answer.status_code == 400
    assert assistant.heard == []


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([b"x"] * 6, "up to 5 photos or files"),
        ([b"x" * (10 * MEGABYTE + 1)], "larger than the 10 MB"),
        ([b"x" * (9 * MEGABYTE)] * 3, "more than the 25 MB"),
    ],
)
def test_what_is_too_much_is_told_kindly_and_the_words_stay(client, assistant, files, says):
    answer = send(client, "my long story", *(part(content) for content in files))
    assert answer.status_code == 413
    page = unescape(answer.text)
    assert says in page
    assert ">my long story</textarea>" in page
    assert "choose your photos or files again" in page
    assert assistant.heard == []


def test_a_form_beyond_reading_is_told_kindly_too(client, assistant, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST_FORM", 1000)
    answer = send(client, "my story", part(b"x" * 2000))
    assert answer.status_code == 413
    assert "Go back one page to find your words" in unescape(answer.text)


def test_a_form_without_our_seal_keeps_nothing(client: FlaskClient, assistant: Assistant):
    form = form_of(client) | {"seal": "forged", "text": "x", "files": part(b"x")}
    assert client.post(PAGE, data=form).status_code == 400
    stranger = {"id": "m1", "text": "x", "seal": "forged", "files": part(b"x")}
    answer = client.post(SAY, data=stranger, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200  # a conversation of its own, not the cookie's
    assert answer.json["token"]
    assert len({heard.sender for heard in assistant.heard}) == 1


def test_the_api_takes_files_with_the_pages_seal(client: FlaskClient, assistant: Assistant):
    form = form_of(client) | {"text": "with the cookie", "id": "m1"}
    answer = client.post(SAY, data=form | {"files": part(b"one")})
    assert answer.json["token"] is None
    assert answer.json["messages"][0]["text"] == "You said: with the cookie"
    assert assistant.heard[0].media[0].content == b"one"


def test_the_api_takes_files_with_a_token(app: Flask, assistant: Assistant):
    program = app.test_client(use_cookies=False)
    token = program.post(SAY, json={"id": "m1", "text": "hello"}).json["token"]
    form = {"id": "m2", "text": "", "files": part(b"x" * MEGABYTE)}
    answer = program.post(SAY, data=form, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200
    assert len(assistant.heard[1].media[0].content or b"") == MEGABYTE


def test_the_api_says_as_json_what_is_too_much(client: FlaskClient):
    form = form_of(client) | {"files": [part(b"x") for _ in range(6)]}
    answer = client.post(SAY, data=form)
    assert answer.status_code == 413
    assert "up to 5" in answer.json["error"]


def test_a_browsers_folder_is_no_part_of_the_name(client: FlaskClient, assistant: Assistant):
    send(client, "x", part(b"x", "photos/2026/me.png"))
    assert assistant.heard[0].media[0].file_name == "me.png"


def test_a_large_form_is_read_on_no_other_page(client: FlaskClient):
    client.get(PAGE)
    answer = client.post("/chat/acorn/remember", data={"seal": "x" * MEGABYTE})
    assert answer.status_code == 413


def test_what_was_sent_along_is_in_the_saved_conversation(client: FlaskClient):
    send(client, "look", part(b"x", "mould.jpg"))
    assert "[mould.jpg]" in client.get(f"{PAGE}/conversation.txt").text
