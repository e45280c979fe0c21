"""Twilio's way of writing an address: a number for texts, `whatsapp:` before it for WhatsApp."""

from __future__ import annotations

from messages.addresses import Address, Channel

WHATSAPP = "whatsapp:"


def read_address(written: str) -> Address:
    """Read `+447700900123` or `whatsapp:+447700900123`."""
    if written.startswith(WHATSAPP):
        return Address(Channel.WHATSAPP, written.removeprefix(WHATSAPP))
    return Address(Channel.SMS, written)


def write_address(address: Address) -> str:
    """Write an address as Twilio wants it."""
    prefix = WHATSAPP if address.channel is Channel.WHATSAPP else ""
    return prefix + address.value
