"""The bot process: hears, handles and sends for every bot, on one event loop."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError

from bot.account import Account
from bot.client import connect
from bot.drain import Drain
from bot.fetch import TelegramFiles
from bot.kept import Updates
from bot.poll import Poll
from bot.receive import Assistant, Receiver
from bot.sender import TelegramSender
from bot.webhook import address, is_possible
from messages.failures import SetUpWrong

log = structlog.get_logger()

THREADS = 8
"""For the worker and for calls of the assistant; each bot adds one that waits for news."""


class Worker(Protocol):
    """Works the queue "telegram" in a thread until it is told to stop."""

    def run(self) -> None: ...
    def stop(self) -> None: ...


@dataclass(frozen=True)
class Telegram:
    """What the bot process is made of.

    `worker` makes the worker that sends and fetches through what it is given. With an https
    `public_url` and a secret, Telegram posts to the web process; else we ask for updates.
    """

    accounts: Sequence[Account]
    assistant: Assistant
    updates: Updates
    worker: Callable[[TelegramSender, TelegramFiles], Worker]
    public_url: str = ""


def run(telegram: Telegram) -> None:
    """Run until SIGINT or SIGTERM; raises `SetUpWrong` when a token is not good."""
    with suppress(asyncio.CancelledError, KeyboardInterrupt):
        asyncio.run(_until_terminated(telegram))


async def _until_terminated(telegram: Telegram) -> None:
    serving = asyncio.ensure_future(serve(telegram))
    if threading.current_thread() is threading.main_thread():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    await serving


async def serve(telegram: Telegram) -> None:
    """Everything of `run` on the running loop; ends when cancelled or when one part fails."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(THREADS + len(telegram.accounts), "telegram"))
    async with AsyncExitStack() as open_bots:
        bots = {
            account.landlord: await open_bots.enter_async_context(connect(account))
            for account in telegram.accounts
        }
        for bot in bots.values():
            await _introduce(bot)
        worker = telegram.worker(TelegramSender(bots, loop), TelegramFiles(bots, loop))
        await _together(_parts(telegram, bots, worker))


async def _introduce(bot: Bot) -> None:
    """Learn who we are, before anything is begun with a token that is not good."""
    try:
        await bot.me()
    except (TelegramUnauthorizedError, TelegramNotFound) as refusal:
        raise SetUpWrong("Telegram does not know this token") from refusal
    except AiogramError as error:
        log.warning("telegram_not_reached_yet", bot=bot.id, reason=type(error).__name__)


def _parts(telegram: Telegram, bots: dict[str, Bot], worker: Worker) -> Iterator[Awaitable[None]]:
    yield _work(worker)
    for account in telegram.accounts:
        bot = bots[account.landlord]
        dispatcher = Receiver(
            account.landlord, telegram.assistant, brand=account.brand
        ).dispatcher()
        yield Drain(account.name, bot, dispatcher, telegram.updates).run()
        if is_possible(account, telegram.public_url):
            yield _warn_without_webhook(account, bot, telegram.public_url)
        else:
            yield Poll(account.name, bot, telegram.updates).run()


async def _together(parts: Iterator[Awaitable[Any]]) -> None:
    tasks = [asyncio.ensure_future(part) for part in parts]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _work(worker: Worker) -> None:
    """Let the worker work; when cancelled, wait until what it has in hand is sent."""
    working = asyncio.get_running_loop().run_in_executor(None, worker.run)
    try:
        await asyncio.shield(working)
    finally:
        worker.stop()
        await working


async def _warn_without_webhook(account: Account, bot: Bot, public_url: str) -> None:
    """Say so when Telegram does not post to us: the bot would seem deaf."""
    try:
        told = await bot.get_webhook_info()
    except AiogramError as error:
        log.warning("telegram_webhook_unknown", bot=account.name, reason=type(error).__name__)
        return
    if told.url != address(account, public_url):
        log.warning("telegram_webhook_not_set", bot=account.name, mend="redress bot --set-webhook")
