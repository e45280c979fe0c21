"""Tells the assistant what became of its texts, a moment later and in order, as a network does."""

from __future__ import annotations

from dataclasses import dataclass
from queue import Full, Queue
from threading import Lock, Thread
from time import sleep

import structlog

from webhooks.handset.parts import Demo
from webhooks.handset.phones import Phones, State
from webhooks.handset.signed import NotTaken, post_signed

PAUSE = 0.3
"""Seconds between one state and the next, so that the ticks can be seen to move."""
MOST_WAITING = 1000

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A text to a phone whose receipts are still to be sent."""

    sid: str
    number: str
    callback: str


class Receipts:
    """One thread that reports "sent" and "delivered"; it starts with the first text."""

    def __init__(self, demo: Demo, phones: Phones, pause: float = PAUSE):
        self._demo = demo
        self._phones = phones
        self._pause = pause
        self._waiting: Queue[OnItsWay] = Queue(MOST_WAITING)
        self._thread: Thread | None = None
        self._lock = Lock()

    def report(self, text: OnItsWay) -> None:
        """Report this text soon; where far too many wait it is left unreported, as can happen."""
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._work, name="handset receipts", daemon=True)
                self._thread.start()
        try:
            self._waiting.put_nowait(text)
        except Full:
            log.warning("handset_receipts_full")

    def _work(self) -> None:
        while True:
            text = self._waiting.get()
            for state in ("sent", "delivered"):
                sleep(self._pause)
                self._tell(text, state)

    def _tell(self, text: OnItsWay, state: State) -> None:
        if text.callback:
            try:
                post_signed(text.callback, self._form(text, state), self._demo.auth_token)
            except NotTaken as reason:
                # Twilio does not repeat a receipt either.
                log.warning("handset_receipt_not_taken", reason=str(reason))
        self._phones.move(text.number, text.sid, state)

    def _form(self, text: OnItsWay, state: State) -> dict[str, str]:
        return {
            "MessageSid": text.sid,
            "SmsSid": text.sid,
            "MessageStatus": state,
            "SmsStatus": state,
            "AccountSid": self._demo.account_sid,
            "From": self._demo.our_number,
            "To": text.number,
            "ApiVersion": "2010-04-01",
        }
