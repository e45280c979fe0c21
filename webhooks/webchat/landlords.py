"""Find the landlord that an address names."""

from __future__ import annotations

from flask import abort

from webhooks.webchat.parts import Landlord, Parts


def landlord_or_404(parts: Parts, id: str) -> Landlord:
    """The landlord of this id; an unknown one is a page that is not there."""
    landlord = parts.landlord(id)
    if landlord is None:
        abort(404)
    return landlord
