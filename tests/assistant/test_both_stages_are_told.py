"""What happens to a complaint, both stages and their days, told from the landlord's own pack (HOC-3.4)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.core import POLICIES
from assistant.standing_facts import StandingFacts
from cases.contacts import load_contacts
from cases.policy_packs import load
from conversations.engine import advance
from conversations.events import Said
from conversations.heard import Heard
from conversations.known import Known
from conversations.session import Session
from conversations.understanding.understood import Understood
from conversations.wording import word
from messages.addresses import Channel

PACKS = load(POLICIES)
STANDING = StandingFacts(load_contacts(POLICIES / "contacts.toml"))
ASKED = Understood(kind="enquiry", confidence=0.9, details={"asks": ("what_happens",)})


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("landlord", PACKS.landlords())
def test_whoever_asks_what_happens_is_told_both_stages_and_their_days(
    landlord: str, easy: bool
) -> None:
    """HOC-3.4."""
    policy = PACKS.policy(landlord, date(2026, 11, 24))
    at = datetime(2026, 11, 24, 10, tzinfo=UTC)
    heard = Heard("What happens if I complain?", ASKED, at, Channel.SMS)
    turn = advance(Session(), heard, Known(iter(())))
    (said,) = (event for event in turn.events if isinstance(event, Said))
    told = word(said.text, STANDING.of(policy), easy=easy).text
    assert "stage 1" in told
    assert "stage 2" in told
    assert f"{policy.s1.response_wd} working days" in told
    assert f"within {policy.s2.response_wd}" in told
    assert str(STANDING.of(policy)["ombudsman"]) in told
    assert policy.pack.source_version in told
