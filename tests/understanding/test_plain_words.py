"""Dialect and starred swearing weigh as what they mean; names and addresses stay."""

from __future__ import annotations

import pytest

from conversations.understanding.plain_words import in_plain_words
from conversations.understanding.reader import Reader


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yous said tuesday, naebody showed", "you said tuesday, nobody showed"),
        ("the heating's aff an they dinnae care", "the heating's off an they don't care"),
        ("empty the f***ing bins", "empty the fucking bins"),
        ("THE WINDAE IS OOT", "THE window IS out"),
        ("it's sh*te and b****y cold", "it's shite and bloody cold"),
    ],
)
def test_what_is_spoken_or_starred_is_put_plainly(written: str, meant: str) -> None:
    assert in_plain_words(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "Aff Noo, 12 Doon Street",
        "jo@oot.example.org",
        "2*3 rooms",
        "flat b*",
        "noo-one",
        "*** please",
    ],
)
def test_what_may_be_a_name_stays(written: str) -> None:
    assert in_plain_words(written) == written


@pytest.mark.parametrize("said", ["yous said tuesday, naebody showed", "empty the f***ing bins"])
def test_either_brings_the_choice_to_complain(reader: Reader, said: str) -> None:
    assert reader.read(said).dissatisfied


def test_the_stars_do_not_hide_the_swearing_from_staff(reader: Reader) -> None:
    assert "unacceptable_behaviour_review" in reader.read("empty the f***ing bins").flags
