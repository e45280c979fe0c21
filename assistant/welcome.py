"""The first words on the chat page, before anybody has said anything."""

from __future__ import annotations

from assistant.standing_facts import StandingFacts
from cases.policy import Policy
from conversations.wording import Worded, word


def greeting(policy: Policy, standing: StandingFacts, brand: str = "") -> Worded:
    """Hello, with the ways in; what is picked there is heard like any message."""
    return word("welcome.hello", standing.of(policy, brand=brand))
