"""The demo needs no account anywhere: it makes its own settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.demonstration import OUR_NUMBER, environment
from assistant.settings import read_settings


def test_the_demo_is_written_to_by_text_and_by_whatsapp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name, value in environment(tmp_path, "hpg", "http://127.0.0.1:8080", "").items():
        monkeypatch.setenv(name, value)
    numbers = read_settings().twilio_numbers
    assert numbers == {OUR_NUMBER: "hpg", f"whatsapp:{OUR_NUMBER}": "hpg"}
