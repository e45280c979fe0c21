"""Sends texts and WhatsApp messages through Twilio."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from messages.addresses import Channel
from messages.failures import Refused, SetUpWrong
from messages.outgoing import Outgoing
from messages.whose import whose
from webhooks.twilio.addresses import WHATSAPP, write_address
from webhooks.twilio.callbacks import callback_url
from webhooks.twilio.phone_text import phone_bodies

CLOCKS_APART = timedelta(minutes=1)
"""By how much Twilio's clock and ours may differ."""

LOOK_AT = 50
"""How many of a person's latest messages are looked through for one."""


@dataclass(frozen=True)
class Account:
    """Our account at Twilio. `api_url` is only for a stand-in; `messaging_service` may be empty."""

    sid: str
    auth_token: str
    public_url: str
    landlords: Mapping[str, str]
    """Whose each of our numbers is (`messages.whose`), the numbers as Twilio writes them."""
    messaging_service: str = ""
    api_url: str = ""
    timeout: float = 10.0
    delete_media: bool = False
    """Whether Twilio is to delete a photo or file once we keep it."""


class TwilioSender:
    """Sends one message of ours as one or more of Twilio's. Shared by a process's threads.

    Where a later piece of a long message fails and the message is tried again here, it goes on
    from that piece; tried again by another process it begins anew.
    """

    def __init__(self, account: Account):
        self._account = account
        self._gone: dict[int, int] = {}
        """How many pieces have gone, of messages that have not gone wholly."""

    def send(self, outgoing: Outgoing) -> str:
        """Hand the message to Twilio and return its sid, the last one's of several.

        Raises `messages.failures.DeliveryFailure`.
        """
        sender = self._sender(outgoing)
        pieces = phone_bodies(outgoing)
        if not pieces:
            raise Refused("there is nothing to send", code="empty")
        for place in range(self._gone.get(outgoing.id, 0), len(pieces)):
            last = place == len(pieces) - 1
            sid = self._create(outgoing, sender, pieces[place], last=last)
            if not last:
                self._gone[outgoing.id] = place + 1
        self._gone.pop(outgoing.id, None)
        return sid

    def find(self, outgoing: Outgoing) -> str | None:
        """Look in Twilio's list for the newest message to that number with the same (last) text.

        Raises `messages.failures.DeliveryFailure` when Twilio cannot be asked.
        """
        body = phone_bodies(outgoing)[-1:]
        since = outgoing.created_at and outgoing.created_at - CLOCKS_APART
        for message in self._call("list", to=write_address(outgoing.to), limit=LOOK_AT):
            late_enough = not since or not message.date_created or message.date_created >= since
            if (message.body,) == body and late_enough and message.direction != "inbound":
                return str(message.sid)
        return None

    def _create(
        self, outgoing: Outgoing, sender: Mapping[str, str], body: str, *, last: bool
    ) -> str:
        url = callback_url(self._account.public_url, outgoing.id, last=last)
        return str(
            self._call(
                "create", to=write_address(outgoing.to), body=body, status_callback=url, **sender
            ).sid
        )

    def _sender(self, outgoing: Outgoing) -> dict[str, str]:
        """Whom the message comes from: the brand's number where it has one, else the landlord's."""
        whatsapp = outgoing.to.channel is Channel.WHATSAPP
        numbers = {
            whose(written).brand: number
            for number, written in reversed(self._account.landlords.items())
            if whose(written).landlord == outgoing.landlord
            and number.startswith(WHATSAPP) is whatsapp
        }
        if not numbers:
            raise SetUpWrong(
                f"{outgoing.landlord} has no {outgoing.to.channel} number", code="no_number"
            )
        usual = numbers.get("") or list(numbers.values())[-1]
        return {"from_": numbers.get(outgoing.brand, usual), **self._service()}

    def _service(self) -> dict[str, str]:
        service = self._account.messaging_service
        return {"messaging_service_sid": service} if service else {}

    def _call(self, name: str, **values: Any) -> Any:
        # Twilio's library is imported with the first message: a process may never send one.
        from webhooks.twilio.api import failure_of

        try:
            return getattr(self._messages, name)(**values)
        except Exception as error:
            raise failure_of(error) from None

    @cached_property
    def _messages(self) -> Any:
        from webhooks.twilio.api import client

        account = self._account
        return client(account.sid, account.auth_token, account.api_url, account.timeout).messages
