"""Hand a person's words to the assistant."""

from __future__ import annotations

from messages.incoming import Incoming
from messages.outgoing import Outgoing
from webhooks.webchat.parts import Landlord, Parts
from webhooks.webchat.said import Said
from webhooks.webchat.token import address_of


def hear(parts: Parts, landlord: Landlord, token: str, said: Said) -> tuple[Outgoing, ...]:
    """The answers to what was said; the same id again gets the same ones.

    They are read back, so that they are told here as the page will show them later.
    """
    sender = address_of(token)
    incoming = Incoming(
        landlord=landlord.id,
        brand=landlord.brand,
        sender=sender,
        provider_id=f"{sender.value}:{_storable(said.id)}",
        text=said.text,
        received_at=parts.clock(),
        choice=said.choice and _storable(said.choice),
        media=said.files,
    )
    replies = {reply.id for reply in parts.receive.receive(incoming, inline=True).replies}
    if not replies:
        return ()
    since = parts.read_back.fresh(landlord.id, sender, min(replies) - 1)
    return tuple(outgoing for outgoing in since if outgoing.id in replies)


def _storable(name: str) -> str:
    # Ids and choices are names, not words: a character that cannot be kept is written as its code.
    return name.encode("unicode_escape").decode() if not name.isprintable() else name
