"""Every text can be read by those it is for: its age, its length as a text message, easier words.

Counted with the library and the typical facts of `tests.texts_measured`; docs/texts.toml names what is let
off and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import pytest

from conversations.phrase import Phrase
from conversations.texts.catalogue import TEXTS
from conversations.texts.text import Text
from conversations.wording import word
from tests.texts_document import document
from tests.texts_measured import data, easy_as, measured, places, reading_age, sentences, syllables

MEDIAN_AGE, OLDEST = 9, 11
EASY_MEDIAN_AGE, EASY_OLDEST = 7, 9
LONGEST_EASY_SENTENCE = 16
MOST_QUESTIONS = 1
MOST_SYLLABLES_ON_A_LABEL = 4

NAMES = re.compile(
    r"\b(?:customers?|tenants?|service users?|complainants?|advocates?|agents?|vexatious|"
    r"unreasonable|alleged(?:ly)?|grievances?)\b",
    re.IGNORECASE,
)
"""The glossary's words are resident and representative; and nobody is judged by a noun."""

PLACE = re.compile(r"\{\w+\}")
SHORTENED = re.compile(
    r"\b\w+(?:n't|'(?:ll|re|ve|m|d))\b|\b(?:it|that|what|there|here|let)'s\b", re.I
)
INITIALS = re.compile(r"\b[A-Z]{2,}\b|\b(?:e\.g|i\.e|etc|approx|incl|asap)\b")
JARGON = re.compile(
    r"\b(?:commenc\w+|regarding|pursuant|hereby|thereof|prior to|in accordance|facilitat\w+|"
    r"utilis\w+|endeavou?r\w*|aforementioned|liaise\w*|expedit\w+|in due course|stakeholders?)\b",
    re.IGNORECASE,
)


def with_easy() -> list[Text]:
    return [text for text in TEXTS.values() if text.easy]


def ages(easy: bool = False) -> dict[str, float]:
    texts: Iterable[Text] = with_easy() if easy else TEXTS.values()
    found = {text.name: measured(text, easy=easy).age for text in texts}
    return {name: age for name, age in found.items() if age is not None}


def test_every_place_in_a_text_has_something_typical_to_count_it_with() -> None:
    known = data()
    assert places() - {*known["facts"], *known["phrases"], *known["lines"]} == set()


def test_half_of_all_texts_can_be_read_at_nine() -> None:
    assert median(ages().values()) <= MEDIAN_AGE


def test_no_text_needs_a_reader_older_than_eleven_unless_a_reason_is_given() -> None:
    let_off = data()["older_than_eleven"]
    older = {name: age for name, age in ages().items() if age > OLDEST}
    assert {name: age for name, age in older.items() if name not in let_off} == {}
    assert set(let_off) - set(older) == set(), "let off, and not too old any more"


def test_a_label_too_short_to_measure_has_no_long_word() -> None:
    short = [text.words for text in TEXTS.values() if measured(text).age is None]
    words = {one for label in short for said in sentences(PLACE.sub("", label)) for one in said}
    assert sorted(one for one in words if syllables(one) > MOST_SYLLABLES_ON_A_LABEL) == []


def test_every_text_has_easier_words_or_says_why_its_own_are_easy() -> None:
    assert [text.name for text in TEXTS.values() if not text.easy and not easy_as(text.name)] == []


def test_what_is_called_easy_already_has_no_wording_of_its_own() -> None:
    let_off = [name for name in data()["already_easy"] if not name.endswith(".*")]
    assert [name for name in let_off if name not in TEXTS or TEXTS[name].easy] == []


def test_half_of_the_easy_wordings_can_be_read_at_seven_and_all_at_nine() -> None:
    easy = ages(easy=True)
    assert median(easy.values()) <= EASY_MEDIAN_AGE
    assert {name: age for name, age in easy.items() if age > EASY_OLDEST} == {}


def test_no_easy_wording_is_harder_than_the_plain_one() -> None:
    plain, easy = ages(), ages(easy=True)
    slack = 1  # the formula, of a few words, is no finer than that
    assert [
        n for n in easy if n in plain and easy[n] > max(plain[n], EASY_MEDIAN_AGE) + slack
    ] == []


def test_an_easy_wording_still_says_all_that_its_kind_must_carry() -> None:
    ways = data()["said_easily"]
    assert [
        f"{text.name}: {element}, in docs/texts.toml said as {ways.get(element)}"
        for text in with_easy()
        for element, piece in text.carries.items()
        if piece[0] != "[" and not PLACE.fullmatch(piece)
        if not any(way in text.easy for way in ways.get(element, ()))
    ] == []


def test_an_easy_wording_has_one_idea_a_sentence() -> None:
    assert [
        f"{text.name}: {' '.join(said)}"
        for text in with_easy()
        for said in sentences(PLACE.sub("it", text.easy))
        if len(said) > LONGEST_EASY_SENTENCE
    ] == []


def test_an_easy_wording_asks_one_thing() -> None:
    """A letter has several parts, and may ask in each."""
    asking = {text.name: questions(text.easy) for text in with_easy() if "\n" not in text.easy}
    assert {name: asked for name, asked in asking.items() if asked > MOST_QUESTIONS} == {}


def questions(words: str) -> int:
    """ "Or shall we ...?" is the other half of a choice, and the offer to complain is one."""
    return len(
        [one for one in re.findall(r"[^.?!]*\?", words) if not one.lstrip().startswith("Or ")]
    )


def test_an_easy_wording_has_no_shortened_words_no_initials_and_no_jargon() -> None:
    known = set(data()["let_off"]["short_forms"])
    found = {
        text.name: [
            *SHORTENED.findall(words),
            *({*INITIALS.findall(words)} - known),
            *JARGON.findall(words),
        ]
        for text in with_easy()
        for words in [PLACE.sub("", text.easy)]
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_no_text_sounds_like_an_office_or_calls_people_what_we_do_not_call_them() -> None:
    said = {text.name: f"{text.words} {text.easy}" for text in TEXTS.values()}
    found = {name: JARGON.findall(words) + NAMES.findall(words) for name, words in said.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_an_easy_wording_does_not_speak_of_logging() -> None:
    assert [text.name for text in with_easy() if re.search(r"\blog(?:s|ged)?\b", text.easy)] == []


def test_to_complain_is_explained_where_it_is_first_offered() -> None:
    assert "To complain means" in TEXTS["offer.choice"].easy


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("name", sorted(name for name in TEXTS if name.startswith("offer.choice")))
def test_an_opening_offer_fits_two_text_messages(name: str, easy: bool) -> None:
    assert measured(TEXTS[name], easy=easy).segments <= 2


def test_a_danger_fits_two_text_messages_so_that_no_part_of_it_comes_late() -> None:
    dangers = [text for name, text in TEXTS.items() if name.startswith("danger.")]
    assert {t.name for t in dangers if measured(t).segments > 2} == set()


def test_easier_words_reach_what_stands_inside_a_text() -> None:
    facts = {
        "reference": "ACN-7K3M-Q2X",
        "office_phone": "0300",
        "goes_on": Phrase("moves.complaint_goes_on"),
    }
    assert "will find another way" in word("moves.stopped", facts, easy=True).text
    assert "will find another way" not in word("moves.stopped", facts).text


def test_a_hard_sentence_is_measured_as_hard_and_an_easy_one_as_easy() -> None:
    hard = reading_age(
        "Your correspondence regarding the aforementioned deficiency will be considered by "
        "the responsible representative subsequent to appropriate investigation."
    )
    easy = reading_age("We will look at it. Then we will tell you what we found.")
    assert (hard or 0) > 20
    assert (easy or 99) < 7


def test_the_list_of_texts_is_up_to_date(root: Path) -> None:
    assert (root / "docs" / "texts.md").read_text(encoding="utf-8") == document(), (
        "run `make texts`"
    )
