"""Whether a representative says that the resident signed something (PFP-21)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.heard import Heard
from conversations.questions.signed_form import names_a_form
from conversations.understanding.understood import Understood

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def heard(text: str, *flags: str) -> Heard:
    return Heard(text, Understood("representative", flags=flags), NOON)


@pytest.mark.parametrize(
    "text",
    [
        "she's signed a permission form",
        "I've got a form she signed",
        "I have a signed mandate from my client",
        "there is a letter of authority from her",
        "I hold his written consent",
        "he gave me signed authority last week",
        "I have her consent in writing",
        "we have the consent form",
        "it's a Permission to Act, shall I send it?",
        "here’s the paper that mum signed",
    ],
)
def test_a_paper_that_the_resident_signed_is_one(text):
    assert names_a_form(heard(text))


@pytest.mark.parametrize(
    "text",
    [
        "she can't sign a form",
        "I haven't got a signed letter",
        "he won't sign any consent form",
        "there is no written permission",
        "please call her",
        "I signed for the parcel",
        "the contractor left a form on the door",
    ],
)
def test_none_and_other_papers_are_not(text):
    assert not names_a_form(heard(text))


def test_a_power_of_attorney_is_checked_by_staff_and_never_sent_here():
    claims = heard("I've a signed power of attorney letter", "attorney_claimed")
    assert not names_a_form(claims)
