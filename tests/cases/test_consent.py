"""Nothing is shared before consent, nor after its last day, nor once it is taken back."""

from __future__ import annotations

from datetime import date

import pytest

from cases.consent import Consent, ConsentStatus, may_share

ASKED_ON, GIVEN_ON, LATER = date(2026, 11, 9), date(2026, 11, 11), date(2026, 11, 20)


@pytest.mark.parametrize("status", [one for one in ConsentStatus if one is not ConsentStatus.GIVEN])
def test_nothing_is_shared_unless_consent_is_given(status: ConsentStatus) -> None:
    """PFP-20, REP-WD: not even where it was given once."""
    assert not may_share(Consent(status, given_on=GIVEN_ON), LATER)


def test_nothing_is_shared_where_nobody_was_asked() -> None:
    """PFP-20."""
    assert not may_share(None, LATER)


def test_consent_counts_from_its_day() -> None:
    consent = Consent(ConsentStatus.GIVEN, given_on=GIVEN_ON)
    assert not may_share(consent, ASKED_ON)
    assert may_share(consent, GIVEN_ON)
    assert may_share(consent, LATER)


def test_consent_without_a_day_opens_nothing() -> None:
    assert not may_share(Consent(ConsentStatus.GIVEN), LATER)


def test_consent_ends_after_its_last_day() -> None:
    consent = Consent(ConsentStatus.GIVEN, given_on=GIVEN_ON, ends_on=date(2026, 11, 19))
    assert may_share(consent, date(2026, 11, 19))
    assert not may_share(consent, LATER)
