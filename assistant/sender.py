"""What delivery asks of a channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from messages.addresses import Channel
from messages.outgoing import Outgoing


class Sender(Protocol):
    """Sends one message through one provider. Every call has a time-out well under a minute."""

    def send(self, outgoing: Outgoing) -> str:
        """Hand the message to the provider and return its id there.

        Raises `messages.failures.DeliveryFailure`; `OutcomeUnknown` whenever it may have been sent.
        """
        ...

    def find(self, outgoing: Outgoing) -> str | None:
        """Look for the message in the provider's own records, after an unknown outcome.

        The newest that fits; None where there is none or the provider keeps no records.
        Raises `DeliveryFailure` when the provider cannot be asked.
        """
        ...


Senders = Mapping[Channel, Sender]
