"""The toy network: carries texts between the phones and the assistant, as Twilio would."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from xml.etree.ElementTree import ParseError

from messages.sms_text import segments
from webhooks.handset.opt_out import Keyword, OptOuts
from webhooks.handset.parts import Demo
from webhooks.handset.phones import Phones, Text
from webhooks.handset.receipts import OnItsWay, Receipts
from webhooks.handset.signed import NotTaken, post_signed
from webhooks.handset.twiml import Reply, replies


class Blocked(Exception):
    """The person has texted STOP (Twilio's error 21610)."""


class Network:
    """Carries texts; `say` gives the network's own answer to a keyword, in words."""

    def __init__(
        self, demo: Demo, phones: Phones, receipts: Receipts, say: Callable[[Keyword], str]
    ):
        self._demo = demo
        self._phones = phones
        self._receipts = receipts
        self._say = say
        self._opt_outs = OptOuts()
        self._in_order: defaultdict[str, Lock] = defaultdict(Lock)

    def from_phone(self, number: str, body: str) -> None:
        """Carry a text from a phone to the assistant, and its answers back; one at a time."""
        text = Text(new_sid(), mine=True, body=body, at=self._demo.clock())
        with self._in_order[number]:
            self._phones.put(number, text)
            self._answer_keyword(number, body)
            self._carry(number, text)

    def again(self, number: str, sid: str) -> None:
        """Try a text once more under its own sid; the assistant hears it once."""
        with self._in_order[number]:
            for text in self._phones.texts(number):
                if text.sid == sid and text.mine and text.state == "failed":
                    self._phones.move(number, sid, "sending")
                    self._carry(number, text)

    def to_phone(self, number: str, body: str, callback: str) -> Text:
        """Put a text from the assistant on a phone and report on it; raises `Blocked`."""
        if self._opt_outs.has(number):
            raise Blocked
        text = Text(new_sid(), mine=False, body=body, at=self._demo.clock())
        self._phones.put(number, text)
        self._receipts.report(OnItsWay(text.sid, number, callback))
        return text

    def _carry(self, number: str, text: Text) -> None:
        try:
            answer = replies(
                post_signed(self._demo.sms_url, self._form(number, text), self._demo.auth_token)
            )
        except (NotTaken, ParseError):
            self._phones.move(number, text.sid, "failed")
            return
        self._phones.move(number, text.sid, "delivered")
        self._bring_back(number, answer)

    def _bring_back(self, number: str, answer: tuple[Reply, ...]) -> None:
        for reply in answer:
            try:
                self.to_phone(number, reply.body, reply.status_callback)
            except Blocked:
                # Twilio drops an answer to somebody who has texted STOP, and logs it.
                return

    def _answer_keyword(self, number: str, body: str) -> None:
        keyword = self._opt_outs.hear(number, body)
        if keyword:
            answer = Text(
                new_sid(), False, self._say(keyword), self._demo.clock(), "delivered", True
            )
            self._phones.put(number, answer)

    def _form(self, number: str, text: Text) -> dict[str, str]:
        return {
            "MessageSid": text.sid,
            "SmsSid": text.sid,
            "SmsMessageSid": text.sid,
            "AccountSid": self._demo.account_sid,
            "From": number,
            "To": self._demo.our_number,
            "Body": text.body,
            "NumMedia": "0",
            "NumSegments": str(segments(text.body)),
            "SmsStatus": "received",
            "FromCountry": "GB",
            "ToCountry": "GB",
            "ApiVersion": "2010-04-01",
        }


def new_sid() -> str:
    """An id of the shape that Twilio gives a text."""
    return f"SM{secrets.token_hex(16)}"
