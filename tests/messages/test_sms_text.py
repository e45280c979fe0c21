"""What a text message carries: counted as the networks count, folded only where nothing is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.sms_text import (
    FOLDED,
    LONGEST_BODY,
    bodies,
    cleaned,
    encoding,
    for_sms,
    parts,
    segments,
)

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("text", "carried", "count"),
    [
        ("", "GSM-7", 1),
        ("a", "GSM-7", 1),
        ("a" * 160, "GSM-7", 1),
        ("a" * 161, "GSM-7", 2),
        ("a" * 306, "GSM-7", 2),
        ("a" * 307, "GSM-7", 3),
        ("€" * 80, "GSM-7", 1),
        ("€" * 81, "GSM-7", 2),
        ("£5 @ Ørsted, à bientôt"[:16], "GSM-7", 1),
        ("ŵ" * 70, "UCS-2", 1),
        ("ŵ" * 71, "UCS-2", 2),
        ("ŵ" * 134, "UCS-2", 2),
        ("ŵ" * 135, "UCS-2", 3),
        ("\U0001f642" * 35, "UCS-2", 1),
        ("\U0001f642" * 36, "UCS-2", 2),
        ("ç", "UCS-2", 1),
        ("Ç", "GSM-7", 1),
        ("سقف المطبخ يسرب", "UCS-2", 1),
    ],
)
def test_a_text_is_counted_as_the_networks_count_it(text: str, carried: str, count: int):
    assert (encoding(text), segments(text)) == (carried, count)


def test_a_euro_sign_on_the_153rd_place_moves_whole_to_the_next_segment():
    text = "a" * 152 + "€" + "b" * 152

    assert parts(text) == ("a" * 152, "€" + "b" * 151, "b")


def test_a_euro_sign_that_just_fits_stays():
    text = "a" * 151 + "€" + "b" * 153

    assert parts(text) == ("a" * 151 + "€", "b" * 153)


def test_an_emoji_on_the_67th_place_is_never_cut_in_two():
    text = "ŵ" * 66 + "\U0001f642" + "ŵ" * 65

    assert parts(text) == ("ŵ" * 66, "\U0001f642" + "ŵ" * 65)


def test_every_basic_and_extended_character_of_gsm_7_is_known():
    basic = (
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
    )

    assert encoding(basic) == "GSM-7"
    assert encoding("^{}\\[~]|€") == "GSM-7"
    assert segments("^{}\\[~]|€" * 8) == 1  # 72 characters, 144 of 160 places
    assert segments("^{}\\[~]|€" * 9) == 2  # 81 characters, 162 places


def test_smart_quotes_and_dashes_are_folded_when_that_keeps_the_text_in_gsm_7():
    said = (
        "\u201cIt\u2019s done\u201d \u2013 we\u2019ll write\u2026 on 27\u00a0November\u2014promise"
    )

    assert for_sms(said) == "\"It's done\" - we'll write... on 27 November-promise"
    assert encoding(for_sms(said)) == "GSM-7"


@pytest.mark.parametrize(
    "text",
    [
        "Mae\u2019r t\u0177 yn llaith \u2013 diolch",  # Welsh: the circumflexes are not in GSM-7
        "Nie dzia\u0142a ogrzewanie \u2013 \u201eprosz\u0119\u201d",
        "\u0633\u0642\u0641 \u2026 \u0627\u0644\u0645\u0637\u0628\u062e",
        "It\u2019s fixed \U0001f642",
        "gar\u00e7on\u2019s",  # small c cedilla is not in GSM-7, though the capital is
    ],
)
def test_a_text_that_cannot_be_gsm_7_keeps_every_character_it_has(text: str):
    assert for_sms(text) == text


def test_an_accent_typed_as_two_characters_is_the_same_letter_in_gsm_7():
    assert for_sms("cafe\u0301") == "caf\u00e9"


def test_accents_that_gsm_7_has_are_kept():
    assert for_sms("déjà señor Ä Ö ß") == "déjà señor Ä Ö ß"


def test_control_characters_are_dropped_and_lines_are_kept():
    assert for_sms("one\x00\x07 two\r\nthree\tfour\x1b\x7f\u2028five\x0csix") == (
        "one two\nthree four\nfive\nsix"
    )


def test_a_lone_surrogate_does_not_stop_a_message():
    assert for_sms("roof\ud83d leaks") == "roof leaks"


def test_a_real_question_mark_is_the_only_one_there_is():
    assert for_sms("日本語 ♥ ŵ") == "日本語 ♥ ŵ"
    assert for_sms("Is it damp?").count("?") == 1


@given(st.text())
def test_nothing_but_the_folded_and_the_controls_is_ever_changed(text: str):
    kept = for_sms(text)

    if encoding(kept) == "GSM-7":
        plain = unicodedata.normalize("NFC", cleaned(text))
        assert kept == "".join(FOLDED.get(character, character) for character in plain)
    else:
        assert kept == cleaned(text)


@given(st.text())
def test_cleaning_takes_away_only_what_nobody_can_see(text: str):
    unseen = ("Cc", "Cs", "Zl", "Zp")
    seen = [c for c in text if unicodedata.category(c) not in unseen and c not in "\ufffe\uffff"]

    assert [c for c in cleaned(text) if c not in "\n "] == [c for c in seen if c != " "]


@given(st.text())
def test_a_question_mark_is_never_put_in_place_of_a_letter(text: str):
    assert for_sms(text).count("?") == text.count("?")


@given(st.text())
def test_making_a_text_fit_twice_changes_nothing_more(text: str):
    once = for_sms(text)

    assert for_sms(once) == once


@given(st.text(st.characters(codec="utf-8")))
def test_segments_joined_are_the_text(text: str):
    assert "".join(parts(text)) == text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_segment_is_longer_than_the_air_allows(text: str):
    pieces = parts(text)
    gsm = encoding(text) == "GSM-7"
    alone, each = (160, 153) if gsm else (70, 67)

    for piece in pieces:
        if gsm:
            size = sum(2 if c in "^{}\\[~]|€\f" else 1 for c in piece)
        else:
            size = len(piece.encode("utf-16-be")) // 2
        assert size <= (alone if len(pieces) == 1 else each)


def test_a_short_text_is_one_body():
    assert bodies("Thank you.") == ("Thank you.",)


def test_no_text_is_no_body():
    assert bodies("  \n ") == ()


def test_a_long_text_is_cut_after_a_paragraph_before_a_sentence_before_a_word():
    first, second = "One. " * 8 + "Two", "Three four five. Six seven."

    assert bodies(f"{first}\n\n{second}", longest=50) == (first, second)
    assert bodies("One two three. Four five six seven", longest=20) == (
        "One two three.",
        "Four five six seven",
    )
    assert bodies("alpha beta gamma delta", longest=12) == ("alpha beta", "gamma delta")


def test_a_short_first_sentence_does_not_make_a_stump_of_a_message():
    assert bodies("No. We have looked at everything you sent", longest=24)[0] == (
        "No. We have looked at"
    )


def test_a_language_without_spaces_is_cut_at_its_full_stops():
    assert bodies("屋根が雨漏りしています。早く直してください。", longest=14) == (
        "屋根が雨漏りしています。",
        "早く直してください。",
    )


def test_a_word_without_end_is_cut_between_characters_and_not_within_one():
    assert bodies("a" * 9 + FAMILY, longest=12) == ("a" * 9, FAMILY)
    assert bodies("ab" + "e\u0301" * 3, longest=5) == ("abe\u0301", "e\u0301e\u0301")


def test_a_body_is_measured_as_the_provider_measures():
    assert len(bodies("\U0001f642" * 800)) == 1
    assert len(bodies("\U0001f642" * 801)) == 2


@given(st.text(min_size=1, max_size=400), st.integers(10, 60))
def test_nothing_but_white_space_is_lost_between_bodies(text: str, longest: int):
    cut = bodies(text, longest)

    assert "".join("".join(cut).split()) == "".join(text.split())
    assert all(len(body.encode("utf-16-be", "surrogatepass")) // 2 <= longest for body in cut)
    assert all(body == body.strip() and body for body in cut)


def test_the_longest_body_is_what_the_provider_allows():
    assert LONGEST_BODY == 1600
    assert [len(body) for body in bodies("x" * 4000)] == [1600, 1600, 800]
