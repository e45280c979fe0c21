"""A brand's own chat page: its name, its phone, and every message says which brand (HPG-6.1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from stand_ins.web_chat_assistant import Assistant

from assistant.settings import Settings
from assistant.wiring import build
from storage.database import Database
from webhooks.webchat.parts import Landlord

PAGE = "/chat/hpg.care-plus"
CARE = Landlord("hpg", "Care Plus", "#00594c", brand="care-plus")


@pytest.fixture
def landlords() -> dict[str, Landlord]:
    return {"hpg.care-plus": CARE}


def test_what_is_said_on_a_brands_page_says_which_brand(
    client: FlaskClient, assistant: Assistant
) -> None:
    page = client.get(PAGE).get_data(as_text=True)
    assert f'data-messages="/api{PAGE}/messages"' in page
    client.post(f"/api{PAGE}/messages", json={"id": "m1", "text": "My carer never came"})
    (heard,) = assistant.heard
    assert (heard.landlord, heard.brand) == ("hpg", "care-plus")


@pytest.fixture
def whole(database: Database, tmp_path: Path) -> Iterator[Flask]:
    """Every door, put together as `redress serve` does it."""
    settings = Settings(
        database_url=database.engine.url.render_as_string(hide_password=False),
        data=tmp_path,
        secret_key="x" * 40,
        public_url="http://127.0.0.1",
    )
    application = build(settings)
    yield application.web()
    application.close()


def test_a_brands_page_is_there_under_its_own_name_and_an_unknown_one_is_not(whole: Flask) -> None:
    client = whole.test_client()
    page = client.get("/chat/hpg.wrekin").get_data(as_text=True)
    assert "The Wrekin Housing Group" in page
    assert "01952 217100" in page
    assert client.get("/chat/hpg.acorn").status_code == 404
