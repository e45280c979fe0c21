"""Consent is taken back in any words, by the resident who gave it and nobody else (REP-WD)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.flows.consent import withdraws
from conversations.heard import Heard
from conversations.known import Known
from conversations.session import Session
from conversations.talk import Talk
from conversations.understanding.understood import Understood

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def talk(text: str, *consented: str) -> Talk:
    return Talk(
        Session(consented=consented), Heard(text, Understood("other"), NOON), Known(iter(()))
    )


@pytest.mark.parametrize(
    "text",
    [
        "withdraw",
        "WITHDRAW.",
        '"withdraw"',
        "withdraw please",
        "I want to withdraw",
        "I withdraw my consent",
        "please cancel the permission I gave",
        "I don't want her to act for me any more",
        "no longer want Tess to speak for me",
        "stop telling her anything",
    ],
)
def test_it_is_taken_back(text: str) -> None:
    assert withdraws(talk(text, "ACN-2222-333"))


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to withdraw",
        "I do not withdraw my consent",
        "withdraw my complaint",
        "I don't want to talk about my rent",
        "they want to cancel the visit",
        "stop telling me lies",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not withdraws(talk(text, "ACN-2222-333"))


def test_nobody_takes_back_what_they_did_not_give() -> None:
    assert not withdraws(talk("withdraw"))
