"""What translators are given is what is said now, and what they give back is what people read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from conversations import wording
from conversations.texts.catalogue import TEXTS

PYBABEL = Path(sys.executable).parent / "pybabel"
LAST = "run `make translations`"


def gathered(root: Path, into: Path) -> str:
    """The template of all sentences, as it is made now."""
    where = ["-F", "locales/babel.cfg", "--add-location=file", "--omit-header", "-o", str(into)]
    command = [PYBABEL, "-q", "extract", *where, "."]
    subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=120)
    return into.read_text(encoding="utf-8")


def test_the_template_for_translators_is_up_to_date(root: Path, tmp_path: Path) -> None:
    kept = (root / "locales" / "redress.pot").read_text(encoding="utf-8")
    assert gathered(root, tmp_path / "new.pot") == kept, LAST


def test_the_template_has_every_text_and_its_easier_wording(root: Path) -> None:
    with (root / "locales" / "redress.pot").open("rb") as file:
        offered = {(message.context, message.id) for message in read_po(file) if message.id}
    said = {(text.name, text.words) for text in TEXTS.values()}
    easier = {(text.name + ".easy", text.easy) for text in TEXTS.values() if text.easy}
    assert offered == said | easier


def test_a_translated_text_is_what_people_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (root / "locales" / "redress.pot").open("rb") as file:
        catalogue = read_po(file, locale="cy")
    for message in catalogue:
        if message.id:
            message.string = f"<{message.context}>"
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "redress.mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
    monkeypatch.setattr(wording, "LOCALES", tmp_path)
    wording.translations.cache_clear()

    worded = wording.word("offer.choice", {}, language="cy")
    easier = wording.word("offer.choice", {}, language="cy", easy=True)

    wording.translations.cache_clear()
    assert worded.text == "<offer.choice>"
    assert easier.text == "<offer.choice.easy>"
    assert worded.choices[0].label == "<choice.complain>"
