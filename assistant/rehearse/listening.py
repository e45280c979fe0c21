"""A speaker that remembers the names of the texts it was asked to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.jobs import Jobs
from assistant.say import Recipient, Speaker
from assistant.standing_facts import StandingFacts
from cases.policy_packs import Packs
from conversations.events import Said
from messages.addresses import Address
from messages.outgoing import Outgoing


class ListeningSpeaker(Speaker):
    """Says everything as the real one does; `spoken` has (to whom, the text's name), in order."""

    def __init__(self, jobs: Jobs, packs: Packs, standing: StandingFacts):
        super().__init__(jobs, packs, standing)
        self.spoken: list[tuple[Address, str]] = []

    def word(self, to: Recipient, said: Sequence[Said], **more: Any) -> tuple[Outgoing, ...]:
        """Word these texts and remember their names."""
        self.spoken.extend((to.address, one.text) for one in said)
        return super().word(to, said, **more)
