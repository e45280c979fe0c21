"""What a phone is sent for one message of ours."""

from __future__ import annotations

from messages.addresses import Channel
from messages.outgoing import Outgoing
from messages.sms_text import bodies, cleaned, for_sms
from webhooks.twilio.numbers import numbered


def phone_bodies(outgoing: Outgoing) -> tuple[str, ...]:
    """The texts to send, in order: one, or several where it is longer than Twilio carries.

    WhatsApp has no segments to save, so there nothing is folded.
    """
    text = numbered(outgoing.text, outgoing.choices)
    fit = cleaned if outgoing.to.channel is Channel.WHATSAPP else for_sms
    return bodies(fit(text))
