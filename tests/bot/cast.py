"""The small cast of the Telegram tests: an assistant that remembers, a bot at work, updates."""

from __future__ import annotations

import asyncio
import itertools
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.process import Telegram, serve
from bot.sender import TelegramSender
from messages.addresses import Address
from messages.incoming import Incoming
from messages.outgoing import Choice, Outgoing

NOON = 1_790_000_000
"""When everybody in these tests writes, in Telegram's seconds."""

MIRA = {"id": 77, "is_bot": False, "first_name": "Mira", "last_name": "Okafor"}
PRIVATE = {"id": 77, "type": "private", "first_name": "Mira"}
GROUP = {"id": -500, "type": "group", "title": "Acacia Court neighbours"}

OFFER = (Choice("complain", "Yes, complain"), Choice("no", "No"))


class RecordingAssistant:
    """Answers every new message with its own words and a choice; a repeat changes nothing."""

    def __init__(self) -> None:
        self.received: list[Incoming] = []
        self.added: list[Incoming] = []
        self.reach: list[tuple[str, str]] = []
        self.outbox: queue.Queue[Outgoing] = queue.Queue()
        self.sent: list[str] = []
        self.fails_with: list[Exception] = []
        self._ids = itertools.count(1)

    def receive(self, incoming: Incoming) -> None:
        if self.fails_with:
            raise self.fails_with.pop(0)
        if any(incoming.provider_id == known.provider_id for known in self.received):
            return
        self.received.append(incoming)
        answer = f"You said: {incoming.choice or incoming.text}"
        self.outbox.put(outgoing(next(self._ids), answer, incoming.sender))

    def add_words(self, incoming: Incoming) -> None:
        self.added.append(incoming)

    def unreachable(self, landlord: str, address: Address, at: datetime) -> None:
        self.reach.append(("gone", address.value))

    def reachable(self, landlord: str, address: Address, at: datetime) -> None:
        self.reach.append(("back", address.value))


class OutboxWorker:
    """Sends what the recording assistant has said, as the real worker does: from a thread."""

    def __init__(self, assistant: RecordingAssistant, sender: TelegramSender):
        self._assistant = assistant
        self._sender = sender
        self._stopping = threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                waiting = self._assistant.outbox.get(timeout=0.05)
            except queue.Empty:
                continue
            self._assistant.sent.append(self._sender.send(waiting))

    def stop(self) -> None:
        self._stopping.set()


def outgoing(number: int, text: str, to: Address, choices: tuple[Choice, ...] = OFFER) -> Outgoing:
    return Outgoing(number, "acacia", to, text, choices)


@contextmanager
def at_work(telegram: Telegram) -> Iterator[None]:
    """The whole bot process, on a loop in a thread of its own."""
    loop = asyncio.new_event_loop()
    serving = loop.create_task(serve(telegram))
    thread = threading.Thread(target=lambda: loop.run_until_complete(_quietly(serving)))
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(serving.cancel)
        thread.join(20)
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


async def _quietly(serving: asyncio.Task[None]) -> None:
    with suppress(asyncio.CancelledError):
        await serving


def eventually(holds: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until it holds; fails when it does not in time."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it did not come about in time"
        time.sleep(0.01)


def message(update_id: int, text: str | None = None, **more: Any) -> dict[str, Any]:
    """An update with a private message of Mira's."""
    said = {"message_id": update_id, "date": NOON, "chat": PRIVATE, "from": MIRA, **more}
    if text is not None:
        said["text"] = text
    return {"update_id": update_id, "message": said}


def in_group(
    update_id: int, text: str, *entities: tuple[str, int, int], **more: Any
) -> dict[str, Any]:
    """An update with a message in the neighbours' group."""
    marks = [{"type": kind, "offset": start, "length": long} for kind, start, long in entities]
    return message(update_id, text, chat=GROUP, entities=marks, **more)


def press(update_id: int, data: str, **more: Any) -> dict[str, Any]:
    """An update with a button pressed under an offer."""
    offer = message(update_id, "Do you want to complain?")["message"]
    rows = [[{"text": choice.label, "callback_data": choice.value}] for choice in OFFER]
    offer |= {"reply_markup": {"inline_keyboard": rows}, "date": NOON - 60, **more}
    query = {"id": str(update_id), "from": MIRA, "chat_instance": "1", "data": data}
    return {"update_id": update_id, "callback_query": {**query, "message": offer}}


def edited(update: dict[str, Any]) -> dict[str, Any]:
    """The same message, edited afterwards."""
    said = update["message"] | {"edit_date": NOON + 60}
    return {"update_id": update["update_id"], "edited_message": said}


def without_id(incoming: Incoming) -> Incoming:
    """For comparing what was said, whatever its number."""
    return replace(incoming, provider_id="")
