"""How a landlord's system can tell that a call is ours: the form of standardwebhooks.com."""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime


def signed(keys: Sequence[bytes], name: str, at: datetime, body: bytes) -> Mapping[str, str]:
    """The headers that prove a body; one signature a key, so that either proves it while keys change."""
    seconds = str(int(at.timestamp()))
    content = f"{name}.{seconds}.".encode() + body
    proofs = (b64encode(hmac.digest(key, content, "sha256")).decode() for key in keys)
    return {
        "webhook-id": name,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(f"v1,{proof}" for proof in proofs),
    }
