"""Nothing is shared before consent, and one word ends it."""

from __future__ import annotations

from datetime import date

import pytest

from cases.consent import (
    Consent,
    ConsentForm,
    asked,
    confirmed_in_writing,
    given,
    may_share,
    refused,
    withdrawn,
)

ASKED_ON, GIVEN_ON, LATER = date(2026, 11, 9), date(2026, 11, 11), date(2026, 11, 20)
DAUGHTER = Consent(representative="daughter")


@pytest.mark.parametrize(
    "consent",
    [
        None,
        DAUGHTER,
        asked(DAUGHTER, ASKED_ON),
        refused(asked(DAUGHTER, ASKED_ON)),
        withdrawn(given(DAUGHTER, ConsentForm.WRITTEN, GIVEN_ON), LATER),
    ],
)
def test_nothing_is_shared_without_consent(consent: Consent | None) -> None:
    """PFP-20, REP-WD."""
    assert not may_share(consent, LATER)


@pytest.mark.parametrize("form", list(ConsentForm))
def test_any_reliable_consent_counts_from_its_day(form: ConsentForm) -> None:
    """C13."""
    consent = given(asked(DAUGHTER, ASKED_ON), form, GIVEN_ON)
    assert not may_share(consent, ASKED_ON)
    assert may_share(consent, GIVEN_ON)
    assert may_share(consent, LATER)


def test_consent_ends_after_its_last_day() -> None:
    consent = given(DAUGHTER, ConsentForm.MESSAGE, GIVEN_ON, ends_on=date(2026, 11, 19))
    assert may_share(consent, date(2026, 11, 19))
    assert not may_share(consent, LATER)


def test_spoken_consent_is_confirmed_in_writing() -> None:
    """PFP-21."""
    spoken = given(DAUGHTER, ConsentForm.VERBAL, GIVEN_ON)
    assert spoken.written_owed
    assert may_share(spoken, GIVEN_ON)
    assert not confirmed_in_writing(spoken, LATER).written_owed
    assert not given(DAUGHTER, ConsentForm.WRITTEN, GIVEN_ON).written_owed


def test_consent_may_be_given_again_after_it_was_withdrawn() -> None:
    again = given(withdrawn(DAUGHTER, GIVEN_ON), ConsentForm.MESSAGE, LATER)
    assert may_share(again, LATER)
    assert again.withdrawn_on is None
