"""The sentences people see: named, used, complete, short enough, and in words we would use."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from conversations.texts.catalogue import ROOMS, TEXTS
from conversations.texts.text import Text
from conversations.understanding.volunteered import needs as understood
from conversations.wording import label
from messages.addresses import Address, Channel
from messages.outgoing import Choice, Outgoing
from messages.sms_text import segments
from webhooks.twilio.phone_text import phone_bodies

NAME = re.compile(r"[a-z]+\.[a-z0-9_]+")
ALSO = {"complain": {"complain", "offer"}, "choices": {"choice"}}
"""Rooms whose texts have another first name than the room's."""

CODES = {*tomllib.loads(Path(understood.__file__).with_suffix(".toml").read_text())["adjustments"]}
CODES |= {"call_after"}
"""Needs that the understanding hears; the last is a pattern in code, for it has an hour."""

KEYWORDS = re.compile(r"\b(STOP|START|CANCEL|END|QUIT|INFO|HELP|UNSTOP|STOPALL|UNSUBSCRIBE)\b")
ABOUT_STOPPING = {"moves.stopped", "moves.started"}
BANNED = re.compile(
    r"\b(formal|informal|formally|informally|stage 0|stage zero|designated person)\b"
    r"|calm down|sorry (that )?you feel",
    re.IGNORECASE,
)


def every_text() -> list[Text]:
    return [text for room in ROOMS for text in room.TEXTS]


def test_every_name_is_a_flow_and_what_is_said_and_stands_once() -> None:
    assert [name for name in TEXTS if not NAME.fullmatch(name)] == []
    assert [n for n, times in Counter(t.name for t in every_text()).items() if times > 1] == []


def test_every_text_stands_in_the_file_of_its_flow() -> None:
    astray = []
    for room in ROOMS:
        own = room.__name__.rpartition(".")[2]
        allowed = ALSO.get(own, {own})
        astray += [text.name for text in room.TEXTS if text.name.split(".")[0] not in allowed]
    assert astray == []


def test_every_text_is_said_somewhere(root: Path) -> None:
    rooms = ("conversations", "assistant", "bot", "webhooks")
    files = (file for room in rooms for file in (root / room).rglob("*.py"))
    code = "".join(file.read_text() for file in files if file.parent.name != "texts")
    offered = {"choice." + value for text in every_text() for value in text.choices}
    dangers = {name for name in TEXTS if name.startswith("danger.") and name[7:] in code}
    needs = {name for name in TEXTS if name.startswith("needs.")} & {*map("needs.{}".format, CODES)}
    unsaid = [name for name in TEXTS if f'"{name}"' not in code]
    assert set(unsaid) - offered - dangers - needs == set()


def test_every_need_that_is_understood_can_be_said_back() -> None:
    assert {"needs." + code for code in CODES} - set(TEXTS) == set()


def test_every_choice_has_a_label() -> None:
    assert all(label(value) for text in every_text() for value in text.choices)


def test_what_a_text_must_carry_really_stands_in_it() -> None:
    missing = [
        f"{text.name}: {element} is said to be {piece!r}"
        for text in every_text()
        for element, piece in text.carries.items()
        if not stands_in(piece, text)
    ]
    assert missing == []


def stands_in(piece: str, text: Text) -> bool:
    """A piece of the words, or `[value]` for one of the choices."""
    if piece.startswith("[") and piece.endswith("]"):
        return piece[1:-1] in text.choices
    return piece in text.words


def test_easier_words_name_the_same_facts() -> None:
    differing = [t.name for t in every_text() if t.easy and facts(t.easy) != facts(t.words)]
    assert differing == []


def facts(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_nobody_is_asked_to_type_a_providers_keyword() -> None:
    asked = [t.name for t in every_text() if KEYWORDS.search(t.words + " " + t.easy)]
    assert set(asked) <= ABOUT_STOPPING
    shown = [t.words for t in TEXTS.values() if t.name.startswith("choice.")]
    assert [words for words in shown if KEYWORDS.fullmatch(words.upper())] == []


def test_no_sentence_and_no_page_uses_words_we_do_not_use(root: Path) -> None:
    said = {text.name: f"{text.words} {text.easy}" for text in every_text()}
    pages = [f for kind in ("html", "txt", "js") for f in (root / "webhooks").rglob(f"*.{kind}")]
    said |= {str(page.relative_to(root)): page.read_text() for page in pages}
    assert {
        name: BANNED.findall(words) for name, words in said.items() if BANNED.search(words)
    } == {}


@pytest.mark.parametrize("words", [TEXTS["offer.choice"].words, TEXTS["offer.choice"].easy])
def test_the_opening_offer_fits_two_texts_with_its_choices(words: str) -> None:
    choices = TEXTS["offer.choice"].choices
    offer = Outgoing(
        id=1,
        landlord="demo",
        to=Address(Channel.SMS, "+447700900101"),
        text=words,
        choices=tuple(Choice(value, label(value)) for value in choices),
    )
    bodies = phone_bodies(offer)
    assert len(bodies) == 1
    assert segments(bodies[0]) <= 2
