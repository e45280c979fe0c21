"""A message on its way to a person, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from messages.addresses import Address


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a person can pick: `value` is kept, `label` is shown."""

    value: str
    label: str


class Delivery(StrEnum):
    """How far a message has got. Receipts only ever move it forward."""

    WAITING = "waiting"  # to be sent by a worker
    SENDING = "sending"  # marked before the provider is called
    HANDED_OVER = "handed_over"  # given to the provider in its own response
    SENT = "sent"  # the provider has it
    UNKNOWN = "unknown"  # called, and we never learnt what happened
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"  # for good; staff have a task
    HELD = "held"  # must not be sent (STOP, or waiting for consent)


FORWARD = {
    Delivery.WAITING: 0,
    Delivery.SENDING: 1,
    Delivery.UNKNOWN: 2,
    Delivery.HANDED_OVER: 2,
    Delivery.SENT: 3,
    Delivery.FAILED: 4,
    Delivery.DELIVERED: 5,
    Delivery.READ: 6,
}
"""Rank of each state that a receipt may move between; a lower one never replaces a higher."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to one address, in the words the person will see.

    `kinds` and `contains` say what it is for and which required elements it carries, in the
    vocabulary of `cases.letters`. `author` is assistant or the name of a member of staff,
    `brand` the part of the landlord that its case is about.
    """

    id: int
    landlord: str
    to: Address
    text: str
    choices: tuple[Choice, ...] = ()
    kinds: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    created_at: datetime | None = None
    status: Delivery = Delivery.WAITING
    author: str = "assistant"
    reference: str | None = None
    brand: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a provider says became of a message.

    Found by our own `outgoing_id` where the provider carries it back, else by
    the provider's id.
    """

    status: Delivery
    provider_id: str | None = None
    outgoing_id: int | None = None
    error: str = ""
