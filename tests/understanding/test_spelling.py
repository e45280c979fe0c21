"""What thumbs mistype is put right before it is weighed; what is somebody's own stays."""

from __future__ import annotations

import pytest

from conversations.understanding.pipeline import spelling, trained
from conversations.understanding.reader import Reader
from conversations.understanding.spelling import Spelling
from conversations.understanding.understood import OFFER_AT


@pytest.fixture(scope="module")
def speller() -> Spelling:
    """Knows the words that the shipped encoder was taught in."""
    return spelling(trained())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("the heating is brokn agian", "the heating is broken again"),
        ("nver again", "never again"),
        ("you do ntohing abuot it", "you do nothing about it"),
        ("drippping tap in the bathrom", "dripping tap in the bathroom"),
        ("definately a leek", "definitely a leek"),
        ("THE CELING IS WET", "THE ceiling IS WET"),
    ],
)
def test_one_slip_in_a_word_is_put_right(speller: Spelling, written: str, meant: str) -> None:
    assert speller.mended(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "Wenna Zelow, 12 Skelton Way",
        "my email is tehnant@example.org",
        "the flooring is new and we are weeding",
        "he's a cunt",
        "scunnered wi this, hoose is dreich",
        "noone came",
    ],
)
def test_names_endings_dialect_and_swearing_stay_as_written(
    speller: Spelling, written: str
) -> None:
    assert speller.mended(written) == written


@pytest.mark.parametrize(
    "text",
    [
        "lift brroken again!! you people nver fix anything, uesless",
        "noise from the parties upsairs till four every niight and you do nthing aobut it",
        "i want to make a complant about this",
        "ther is a strog smell of gas in the kithcen",
    ],
)
def test_a_mistyped_grumble_is_heard_as_well_as_a_tidy_one(reader: Reader, text: str) -> None:
    heard = reader.read(text)
    assert heard.danger or heard.dissatisfaction >= OFFER_AT


def test_what_they_gave_as_theirs_is_kept_letter_for_letter(reader: Reader) -> None:
    text = "my name is Jaon Smih, I live at 14 Skleton Road. The boielr is brokn agian"
    heard = reader.read(text).details
    assert heard["name"] == "Jaon Smih"
    assert heard["address"] == "14 Skleton Road"
    assert heard["topic"] == "boiler"
