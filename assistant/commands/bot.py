"""`redress bot`: Telegram, in a process of its own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.wiring import Application
    from bot.process import Telegram


@click.command()
@click.option(
    "--set-webhook",
    is_flag=True,
    help="Tell Telegram to post to REDRESS_PUBLIC_URL, and end.",
)
@click.option(
    "--retry-set-aside",
    is_flag=True,
    help="Let updates that went wrong be tried again, and end; for after an upgrade.",
)
def bot(set_webhook: bool, retry_set_aside: bool) -> None:
    """Answer on Telegram.

    Asks Telegram for messages; where REDRESS_PUBLIC_URL is https and REDRESS_TELEGRAM_SECRET is
    set, Telegram posts them to `redress serve` instead (tell it to once, with --set-webhook).
    """
    # Imported only when it runs: aiogram takes seconds.
    from assistant.settings import read_settings

    settings = read_settings()
    settings.check_for("bot")
    if set_webhook:
        _set_webhook(settings)
    elif retry_set_aside:
        _retry_set_aside(settings)
    else:
        _run(settings)


def _run(settings: Settings) -> None:
    from assistant import wiring
    from bot.process import run
    from messages.failures import SetUpWrong

    application = wiring.build(settings)
    try:
        run(telegram(application))
    except SetUpWrong as wrong:
        raise click.ClickException(wrong.reason) from wrong
    finally:
        application.close()


def telegram(application: Application) -> Telegram:
    """What the bot process is made of, from what every process has."""
    from assistant.jobs import TELEGRAM
    from assistant.telegram import TelegramAssistant
    from assistant.wiring import telegram_accounts
    from bot.process import Telegram
    from messages.addresses import Channel
    from storage.telegram_updates import TelegramUpdates

    core, pace = application.core, application.pace()
    return Telegram(
        accounts=telegram_accounts(application.settings),
        assistant=TelegramAssistant(application.database, core.receive),
        updates=TelegramUpdates(application.database, core.clock),
        worker=lambda sender, files: application.worker(
            {Channel.TELEGRAM: sender}, pace, TELEGRAM, {Channel.TELEGRAM: files}
        ),
        public_url=application.settings.public_url,
    )


def _set_webhook(settings: Settings) -> None:
    from assistant.wiring import telegram_accounts
    from bot.webhook import set_webhook
    from messages.failures import DeliveryFailure

    for account in telegram_accounts(settings):
        try:
            url = asyncio.run(set_webhook(account, settings.public_url))
        except DeliveryFailure as failure:
            raise click.ClickException(failure.reason) from failure
        click.echo(f"Telegram posts to {url} from now on.")


def _retry_set_aside(settings: Settings) -> None:
    from assistant import wiring
    from storage.telegram_updates import TelegramUpdates

    application = wiring.build(settings)
    try:
        updates = TelegramUpdates(application.database, application.core.clock)
        released = sum(updates.release(a.name) for a in wiring.telegram_accounts(settings))
        click.echo(f"Updates to be tried again: {released}.")
    finally:
        application.close()
