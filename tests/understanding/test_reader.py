"""What a whole message comes out as."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.understanding.reader import Reader
from conversations.understanding.spelling import Spelling
from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I want to make a complaint about my kitchen", "complaint"),
        ("fed up ringing you about this sink", "complaint"),
        ("please can you send a plumber, my sink is blocked", "request"),
        ("any update on my windows", "status"),
        ("I want this taken to stage 2", "escalate"),
        ("strong smell of gas in the hall", "safety"),
        ("your plumber was brilliant, thank you so much", "compliment"),
        ("it would be nice to have a bench in the garden", "comment"),
        ("what are your opening hours", "enquiry"),
        ("I am writing on behalf of my mother", "representative"),
        ("I am deaf so please don't phone me", "adjustment"),
        ("I want a copy of all the data you hold on me", "data_rights"),
        ("see you at the pub tonight", "other"),
        ("yes please", "act"),
    ],
)
def test_the_main_point_of_a_plain_message(reader: Reader, text: str, kind: str) -> None:
    assert reader.read(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "this is the fourth time I have told you about my roof",
        "no rush, it's only been broken since March",
        "nobody turned up again",
        "livid",
        "YOU PEOPLE ARE USELESS",
        "scunnered waiting on yous",
        "every week same story, nobody come",
        "nikt nie przyszedł, mam tego dość",
        "koi nahi aya, tang aa gaya hun",
    ],
)
def test_dissatisfaction_is_heard_in_other_words(reader: Reader, text: str) -> None:
    assert reader.read(text).dissatisfied


@pytest.mark.parametrize(
    "text",
    [
        "Hi the tap in my kitchen is dripping, can someone look at it please",
        "no complaints, great job",
        "thank you to Shona, she was so kind",
        "not complaining, just asking what day the bins go out",
        "what time do you open",
        "see you at the pub tonight",
    ],
)
def test_no_offer_where_nobody_is_unhappy(reader: Reader, text: str) -> None:
    assert not reader.read(text).dissatisfied


def test_a_plain_wish_to_complain_is_marked_so_that_nobody_asks_again(reader: Reader) -> None:
    understood = reader.read("how do I make a complaint")
    assert understood.details["wants_complaint"]
    assert understood.dissatisfied


def test_a_refusal_to_complain_is_not_a_wish_to_complain(reader: Reader) -> None:
    understood = reader.read("I dont want to make a complaint, just so you know the gate is broken")
    assert understood.details["declines_complaint"]
    assert "wants_complaint" not in understood.details


def test_everything_volunteered_early_is_kept(reader: Reader) -> None:
    told = reader.read(
        "It's my mum's flat, 12 Acacia Court M14 5TQ, been three weeks now. I'm deaf so no calls",
        on=THURSDAY,
    ).details
    assert told["relation"] == "mother"
    assert told["address"] == "12 Acacia Court"
    assert told["postcode"] == "M14 5TQ"
    assert told["began"]["earliest"] <= "2026-11-05" <= told["began"]["latest"]
    assert "no_calls" in [need["code"] for need in told["adjustments"]]
    assert told["circumstances"] == ["deaf"]


def test_the_rest_of_a_longer_answer_is_read_too(reader: Reader) -> None:
    understood = reader.read("Yes, I rang you in March", "told_before", THURSDAY)
    assert (understood.kind, understood.act) == ("act", "yes")
    assert understood.details["began"]["earliest"] == "2026-03-01"


@pytest.mark.parametrize("text", ["about three weeks ago", "Last March.", "since xmas"])
def test_a_mere_date_is_not_weighed_when_it_was_asked_for(text: str) -> None:
    spelling = Spelling([], lambda word: True)
    heard = Reader(None, spelling).read(text, "began", on=date(2026, 12, 1))  # type: ignore[arg-type]
    assert heard.details.keys() == {"began"}
    assert (heard.kind, heard.danger) == ("other", ())


def test_a_date_with_more_beside_it_is_weighed(reader: Reader) -> None:
    said = "three weeks ago, and there is smoke coming out of the socket"
    assert reader.read(said, "began", on=date(2026, 12, 1)).danger


def test_another_language_is_named_and_its_complaint_heard(reader: Reader) -> None:
    understood = reader.read("Nikt nie naprawił okna, chcę złożyć skargę")
    assert understood.language == "pl"
    assert understood.details["wants_complaint"]


def test_one_foreign_looking_word_does_not_change_the_language(reader: Reader) -> None:
    assert reader.read("merci for the parcel").language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "😀😀",
        "\x00\x1b[31m",
        "؟؟؟",
        "a" * 10_000,
        "no " * 4_000,
        "\u202eabc\u202c",
        "\ud800",
    ],
)
def test_no_text_is_too_strange(reader: Reader, text: str) -> None:
    understood = reader.read(text, "offer", THURSDAY)
    assert understood.kind in KINDS


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from([None, "offer", "began", "what_happened", "zz"]))
def test_any_text_gives_only_known_names(reader: Reader, text: str, expecting: str | None) -> None:
    understood = reader.read(text, expecting, THURSDAY)
    assert understood.kind in KINDS
    assert understood.act is None or understood.act in ACTS
    assert understood.category in CATEGORIES
    assert set(understood.danger) <= set(DANGERS)
    assert 0 <= understood.dissatisfaction <= 1
