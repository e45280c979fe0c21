"""Tells a landlord's own system what happened: the page it could read, posted and signed."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import requests

from messages.failures import ProviderAway, Refused
from webhooks.api.signature import signed

TIMEOUT = 10.0
"""Seconds to be reached, and again to be answered."""


class Webhook:
    """One landlord's address, and its keys of `/api/v1`, each of which signs."""

    def __init__(self, address: str, keys: Sequence[str], clock: Callable[[], datetime]):
        self._address = address
        self._keys = [key.encode() for key in keys]
        self._clock = clock

    def call(self, events: list[dict[str, Any]]) -> None:
        """Post them; raises `ProviderAway` or `Refused` unless the answer is one of the 200s."""
        last = events[-1]["id"]
        body = json.dumps({"events": events, "next": last}, ensure_ascii=False).encode()
        headers = {
            "Content-Type": "application/json",
            **signed(self._keys, f"events-{events[0]['id']}-{last}", self._clock(), body),
        }
        try:
            # Where it sends us on to was not set by anybody here; what it says besides is not read.
            with requests.post(
                self._address,
                body,
                headers=headers,
                timeout=TIMEOUT,
                allow_redirects=False,
                stream=True,
            ) as answer:
                status = answer.status_code
        except requests.RequestException as error:
            raise ProviderAway(code=type(error).__name__) from None
        if not 200 <= status < 300:
            raise Refused(code=str(status))
