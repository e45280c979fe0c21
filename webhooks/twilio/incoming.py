"""Twilio's form of a message that came in, read as ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from messages.incoming import Incoming, Media
from messages.whose import whose
from webhooks.twilio.addresses import read_address

NEEDED = ("MessageSid", "From", "To")
MOST_MEDIA = 10
"""Twilio carries no more in one message."""


class Malformed(Exception):
    """The request is signed but is not a message for us; its text says why."""


def read_incoming(
    form: Mapping[str, str], landlords: Mapping[str, str], received_at: datetime
) -> Incoming:
    """Read a message; `landlords` says whose each of our numbers is (`messages.whose`).

    The body is kept as it came. Raises `Malformed`.
    """
    for name in NEEDED:
        if not form.get(name):
            raise Malformed(f"{name} is missing.")
    written = landlords.get(form["To"])
    if written is None:
        raise Malformed("To is not a number of ours.")
    landlord, brand = whose(written)
    return Incoming(
        landlord=landlord,
        sender=read_address(form["From"]),
        provider_id=form["MessageSid"],
        text=form.get("Body", ""),
        received_at=received_at,
        choice=form.get("ButtonPayload") or None,
        media=_media(form),
        sender_name=form.get("ProfileName", ""),
        brand=brand,
    )


def _media(form: Mapping[str, str]) -> tuple[Media, ...]:
    count = form.get("NumMedia") or "0"
    if not (count.isascii() and count.isdigit()) or int(count) > MOST_MEDIA:
        raise Malformed(f"NumMedia is not a number from 0 to {MOST_MEDIA}.")
    return tuple(
        Media(url=form[f"MediaUrl{n}"], content_type=form.get(f"MediaContentType{n}", ""))
        for n in range(int(count))
        if form.get(f"MediaUrl{n}")
    )
