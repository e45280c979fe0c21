"""What is volunteered in passing is found; what only looks like it is not."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.questions.began import BEGAN
from conversations.questions.told_before import TOLD_BEFORE
from conversations.understanding.details import details
from conversations.understanding.folding import clean, fold

THURSDAY = date(2026, 11, 26)


def told(text: str, expecting: str | None = None) -> dict[str, object]:
    return dict(details(clean(text), fold(text), expecting, THURSDAY))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("its been off since xmas", "2025-12-23", "2025-12-27"),  # Thursday 25 December 2025
        ("about 3 wks ago", "2026-11-02", "2026-11-08"),
        ("a couple of months now", "2026-09-11", "2026-10-11"),
        ("since last March", "2026-03-01", "2026-03-31"),
        ("broke on the 14th", "2026-11-14", "2026-11-14"),  # a Saturday
        ("since the summer", "2026-06-01", "2026-08-31"),
        ("since Monday", "2026-11-23", "2026-11-23"),
        ("reported yesterday", "2026-11-25", "2026-11-25"),
        ("it started 3 June", "2026-06-03", "2026-06-03"),  # a Wednesday
        ("waiting since September 2025", "2025-09-01", "2025-09-30"),
    ],
)
def test_a_beginning_in_words_is_resolved(text: str, earliest: str, latest: str) -> None:
    began = told(text)["began"]
    assert isinstance(began, dict)
    assert (began["earliest"], began["latest"]) == (earliest, latest)


@pytest.mark.parametrize("question", [BEGAN.name, TOLD_BEFORE.name])
@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("14 November", "2026-11-14", "2026-11-14"),  # a Saturday
        ("3/6", "2026-06-03", "2026-06-03"),  # a Wednesday
        ("three weeks", "2026-11-02", "2026-11-08"),
    ],
)
def test_asked_when_a_bare_date_is_enough(
    text: str, earliest: str, latest: str, question: str
) -> None:
    began = told(text, question)["began"]
    assert isinstance(began, dict)
    assert (began["earliest"], began["latest"]) == (earliest, latest)
    assert "began" not in told(text)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("8th November", "2026-11-08"),
        ("sorry, it was the 6th", "2026-11-06"),
        ("september like i said", "2026-09-01"),
        ("6 weeks", "2026-10-12"),
    ],
)
def test_a_date_and_nothing_else_answers_when_whatever_was_asked(text: str, earliest: str) -> None:
    began = told(text, "adjustments")["began"]
    assert isinstance(began, dict)
    assert began["earliest"] == earliest


@pytest.mark.parametrize("text", ["tuesday", "the 3rd floor", "see you on the 5th", "3rd one"])
def test_a_day_to_come_or_a_number_is_no_beginning_whatever_was_asked(text: str) -> None:
    assert "began" not in told(text, "adjustments")


def test_a_beginning_ends_with_its_last_word() -> None:
    began = told("no sink for a week and nobody told me")["began"]
    assert isinstance(began, dict)
    assert began["words"] == "for a week"


@pytest.mark.parametrize("text", ["my baby is 3 weeks old", "can you come on Tuesday", "may I ask"])
def test_an_age_or_an_appointment_is_no_beginning(text: str) -> None:
    assert "began" not in told(text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("my number is 07700 900461", "phone", "+447700900461"),
        ("mail me at Kim.B@Example.com.", "email", "kim.b@example.com"),
        ("im at sk9 2ab", "postcode", "SK9 2AB"),
        ("about HPG-7K3M-2QX please", "reference", "HPG-7K3M-2QX"),
        ("I'm Jean Okafor", "name", "Jean Okafor"),
        ("my name is jean okafor", "name", "Jean Okafor"),
        ("I live at 3 Birch Way", "address", "3 Birch Way"),
        ("flat 12 Acacia Court", "address", "flat 12 Acacia Court"),
        ("2/1 14 Dumbarton Road, Glasgow", "address", "2/1 14 Dumbarton Road"),
        ("fine, complain then", "wants_complaint", True),
        ("told yous in september", "reported_before", True),
        ("told the office, they hung up", "reported_before", True),
        ("my daughter did it on the website for me", "reported_before", True),
        ("he call many times", "reported_before", True),
        ("rattling for years, I showed your surveyor and he laughed", "reported_before", True),
        ("ah've phoned yous twice, naebody came", "times_reported", 2),
        ("been ignored 3 times", "times_reported", 3),
        ("next door drill all night, and the lift is off", "topic", "lift"),
        ("third time I've told you", "times_reported", 3),
        ("I've reported this twice already", "times_reported", 2),
        ("writing for my mum, Mrs Okafor", "resident_name", "Mrs Okafor"),
        ("I'm her support worker", "writer_relation", "support worker"),
        ("I just want a new door", "outcome", "I just want a new door"),
        ("he should be made to explain", "outcome", "he should be made to explain"),
        ("The rail to be put back, please.", "outcome", "The rail to be put back, please"),
        ("room 214 Regent Hotel, Seaside", "address", "room 214 Regent Hotel"),
        ("cancel my complaint", "withdraws", True),
        ("just want it fixed", "fix_only", True),
        ("the tap in the kitchen drips", "topic", "kitchen tap"),
        ("thank you to Shona for her help", "about_employee", "Shona"),
    ],
)
def test_a_detail_is_found(text: str, name: str, value: object) -> None:
    assert told(text)[name] == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I'm Deaf", "name"),
        ("I'm Sick of this", "name"),
        ("999", "phone"),
        ("it is on the same road", "address"),
        ("I want you to know I want to complain", "outcome"),
        ("the door is stuck", "times_reported"),
        ("I rang at eight, done by ten", "times_reported"),
        ("the lift needs to be mended", "outcome"),
        ("he said not to complain", "wants_complaint"),
        ("he told my son he is 15. Nobody cares", "times_reported"),
    ],
)
def test_a_look_alike_is_not(text: str, name: str) -> None:
    assert name not in told(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("please don't ring me", "no_calls"),
        ("can you not ring the house", "no_calls"),
        ("stop phoning me", "no_calls"),
        ("you will not phone me?", "no_calls"),
        ("deaf, no calls please", "no_calls"),
        ("I work nights so don't call before 2pm", "call_after"),
        ("I'd like a letter not a text", "letter"),
        ("large print please", "large_print"),
        ("I use BSL", "bsl"),
        ("one question at a time", "one_at_a_time"),
        ("I need more time", "more_time"),
        ("please ring me after 2pm", "call_after"),
        ("email only please", "email_only"),
        ("I'm housebound, can you do a home visit", "home_visit"),
        ("I'd want my daughter with me when they come", "advocate_present"),
        ("can my support worker be at the meeting", "advocate_present"),
    ],
)
def test_an_adjustment_is_found(text: str, code: str) -> None:
    needs = told(text)["adjustments"]
    assert isinstance(needs, list)
    assert code in [need["code"] for need in needs]


@pytest.mark.parametrize(
    "text",
    [
        "no one called me back",
        "they never called",
        "no call since",
        "you do not call back",
        "he did not ring",
        "they said they'd call before 5",
    ],
)
def test_what_we_failed_to_do_is_no_adjustment(text: str) -> None:
    assert "adjustments" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "I complained by email twice and heard nothing",
        "you told me by letter that the work would start in May",
        "please don't send letters, he opens everything",
        "nobody turned up for the home visit on Tuesday",
        "I had to wait an hour at the door for your man",
        "you've wasted more time than it takes to fix it",
        "she promised to relay the message to repairs",
        "it's the same person every time and he's rude",
        "he didn't write it down",
        "the woman only laughed at me",
        "tell them to slow down on the estate, kids play there",
        "they called me after 9pm last night, which is not on",
        "he only visited after 3 weeks",
        "I'm a support worker at the day centre",
        "my son in Leeds told me to text you",
    ],
)
def test_what_happened_is_no_adjustment(text: str) -> None:
    assert "adjustments" not in told(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("by email", "email_only"), ("a home visit", "home_visit"), ("same person", "named_person")],
)
def test_bare_words_are_an_adjustment_once_we_have_asked(text: str, code: str) -> None:
    needs = told(text, "adjustments")["adjustments"]
    assert isinstance(needs, list)
    assert code in [need["code"] for need in needs]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("my husband died in March", "bereavement"),
        ("I had a stroke last year", "stroke"),
        ("I'm expecting in April", "pregnancy"),
        ("I'm 78 and still waiting", "older_person"),
        ("I am disabled and can't lift it", "mobility"),
    ],
)
def test_a_circumstance_is_found(text: str, code: str) -> None:
    circumstances = told(text)["circumstances"]
    assert isinstance(circumstances, list)
    assert code in circumstances


@pytest.mark.parametrize(
    "text",
    [
        "the boiler died last night",
        "I nearly had a stroke when I saw the bill",
        "two weeks gone and nothing",
        "the gap is 70 cm",
        "the disabled bay is taken by a van",
    ],
)
def test_a_figure_of_speech_is_no_circumstance(text: str) -> None:
    assert "circumstances" not in told(text)


@pytest.mark.parametrize(
    "text", ["send what you told the benefits office", "has anyone told the grants officer?"]
)
def test_what_others_were_told_was_not_reported_by_them(text: str) -> None:
    assert "reported_before" not in told(text)
