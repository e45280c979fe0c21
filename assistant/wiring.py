"""The only file that knows every concrete part."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Blueprint, Flask

from assistant.call_webhook import CallWebhook
from assistant.core import POLICIES, Core, assemble
from assistant.deliver import Deliver
from assistant.desk import Desk
from assistant.desk.parts import Parts as DeskParts
from assistant.fetch_evidence import FetchEvidence, Files
from assistant.handing_on import HandingOn
from assistant.jobs import MESSAGES, QueuedJobs
from assistant.lazy_reader import LazyReader
from assistant.metrics import registry_with
from assistant.note_receipt import NoteReceipt
from assistant.read_back import ReadBack
from assistant.sender import Sender
from assistant.settings import Settings
from assistant.settings_database import database_url
from assistant.settings_wrong import SettingsWrong
from assistant.settle import Settle
from assistant.virus_check import VirusCheck, unchecked
from assistant.welcome import greeting
from bot.account import Account as TelegramAccount
from cases.brands import brand_of
from cases.dates import uk_date
from cases.policy import Policy
from conversations.understanding.reader import load as load_reader
from conversations.wording import Worded
from messages.addresses import Channel
from messages.whose import whose
from storage.database import Database, DatabaseAway, connect
from storage.migrate import is_at_head, migrate
from storage.notices import Notices
from storage.telegram_updates import TelegramUpdates
from webhooks import api, health, staff, telegram, twilio, webchat
from webhooks.app import Serving, create_app
from webhooks.twilio.sender import Account, TwilioSender
from webhooks.webchat.parts import Landlord
from webhooks.webchat.parts import Parts as WebChatParts
from webhooks.webchat.sender import WebChatSender

if TYPE_CHECKING:
    from assistant.job_worker import Pace, Worker


def now() -> datetime:
    """The time, in UTC. The one place that asks the machine for it."""
    return datetime.now(UTC)


@dataclass
class Application:
    """Everything a command needs, put together once. Close it when done."""

    settings: Settings
    database: Database
    core: Core
    desk: Desk
    notices: Notices
    closing: ExitStack

    def senders(self) -> dict[Channel, Sender]:
        """The ways out that this process has; Telegram's is the bot process's alone."""
        senders: dict[Channel, Sender] = {
            Channel.WEB_CHAT: WebChatSender(self.notices.notify),
        }
        if self.settings.twilio_account_sid:
            texts = TwilioSender(twilio_account(self.settings))
            senders |= {Channel.SMS: texts, Channel.WHATSAPP: texts}
        return senders

    def files(self) -> dict[Channel, Files]:
        """Where photos and files are fetched from; Telegram's is the bot process's alone."""
        if not self.settings.twilio_account_sid:
            return {}
        from webhooks.twilio.media import TwilioFiles  # with an HTTP client: for workers alone

        return dict.fromkeys(
            (Channel.SMS, Channel.WHATSAPP), TwilioFiles(twilio_account(self.settings))
        )

    def worker(
        self,
        senders: dict[Channel, Sender],
        pace: Pace,
        queue: str = MESSAGES,
        files: Mapping[Channel, Files] | None = None,
    ) -> Worker:
        """A worker of one queue; the first queue's workers also keep dates."""
        # A web process only defers jobs and is spared the rest of Procrastinate.
        from assistant.job_worker import Sweep, Worker, procrastinate_app
        from assistant.sweeps import sweeps_of

        database, clock = self.database, self.core.clock
        settle = Settle(database, senders, self.core.jobs, clock)
        deliver = Deliver(database, senders, settle, clock)
        sweeps = [Sweep(f"settle_{queue}", settle.settle_unknown, queue)]
        if queue == MESSAGES:
            sweeps += sweeps_of(self.settings, database, self.core)
            sweeps += [Sweep(f"webhook_{one}", call) for one, call in self._webhooks()]
        fetch = FetchEvidence(database, files or {}, clock)
        app = procrastinate_app(database.engine.url, deliver.deliver, sweeps, pace, fetch.fetch)
        return Worker(app, [queue], pace)

    def pace(self, concurrency: int | None = None) -> Pace:
        """How much a worker does at once, as the settings say."""
        from assistant.job_worker import Pace

        settings = self.settings
        return Pace(
            concurrency=concurrency or settings.worker_concurrency,
            poll=settings.worker_poll_seconds,
            heartbeat=settings.worker_heartbeat_seconds,
            stalled=settings.worker_stalled_seconds,
        )

    def web(self, *more: Blueprint, framed_by: str = "'none'") -> Flask:
        """The HTTP doors as one WSGI app."""
        settings = self.settings
        serving = Serving(
            secret_key=settings.secret_key.get_secret_value(),
            trusted_proxies=settings.trusted_proxies,
            https=settings.public_url.startswith("https:"),
            framed_by=framed_by,
        )
        return create_app([*self._doors(), *more], serving, away=DatabaseAway)

    def _doors(self) -> list[Blueprint]:
        return [
            *self._twilio(),
            *self._telegram(),
            webchat.door(self._web_chat()),
            staff.door(self.desk),
            api.door(self._handing_on()),
            health.door(self._is_ready, registry_with(self.database, self.core.clock)),
        ]

    def _webhooks(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """By landlord, what tells its own system what happened."""
        from webhooks.api.webhook import Webhook  # with an HTTP client: for workers alone

        for landlord, address in self.settings.webhooks.items():
            keys = [
                key.get_secret_value() for whose, key in self.settings.api_keys if whose == landlord
            ]
            webhook = Webhook(address, keys, self.core.clock)
            yield landlord, CallWebhook(self.database, self._handing_on(), webhook, landlord).sweep

    def _handing_on(self) -> HandingOn:
        keys = [(name, key.get_secret_value()) for name, key in self.settings.api_keys]
        return HandingOn(self.database, self.core.packs, self.core.clock, keys)

    def _twilio(self) -> list[Blueprint]:
        settings = self.settings
        if not settings.twilio_account_sid:
            return []
        return [
            twilio.door(
                self.core.receive,
                NoteReceipt(self.database, self.core.clock),
                auth_token=settings.twilio_auth_token.get_secret_value(),
                public_url=settings.public_url,
                landlords=settings.twilio_numbers,
                clock=self.core.clock,
            )
        ]

    def _telegram(self) -> list[Blueprint]:
        secrets = {account.name: account.secret for account in telegram_accounts(self.settings)}
        updates = TelegramUpdates(self.database, self.core.clock)
        return [telegram.door(secrets, updates.keep)] if any(secrets.values()) else []

    def _web_chat(self) -> WebChatParts:
        note = NoteReceipt(self.database, self.core.clock).note_receipt
        return WebChatParts(
            landlord=self._landlord,
            receive=self.core.receive,
            read_back=ReadBack(self.database, note, self.core.clock),
            bells=self.notices,
            welcome=self._welcome,
            clock=self.core.clock,
            away=DatabaseAway,
        )

    def _landlord(self, name: str) -> Landlord | None:
        landlord_id, brand_id = whose(name)
        if landlord_id not in self.core.packs.landlords():
            return None
        policy = self._policy(landlord_id)
        landlord, brand = policy.landlord, brand_of(policy, brand_id)
        if brand_id and brand is None:
            return None
        return Landlord(
            id=landlord_id,
            brand=brand_id,
            name=brand.name if brand else landlord.name,
            colour=landlord.colour,
            office_phone=(brand and brand.phone) or landlord.office_phone,
            office_hours=f"{landlord.hours.opens:%H:%M} to {landlord.hours.closes:%H:%M}",
            emergency_phone=landlord.emergency_phone,
        )

    def _welcome(self, name: str) -> Worded:
        landlord, brand = whose(name)
        return greeting(self._policy(landlord), self.core.standing, brand)

    def _policy(self, landlord: str) -> Policy:
        return self.core.packs.policy(landlord, uk_date(self.core.clock()))

    def _is_ready(self) -> None:
        with self.database.begin() as connection:
            connection.exec_driver_sql("select 1")

    def close(self) -> None:
        """Let go of the database, and stop it where it is ours."""
        self.closing.close()


def build(
    settings: Settings,
    *,
    clock: Callable[[], datetime] = now,
    chance: Callable[[int], bytes] = os.urandom,
) -> Application:
    """Put everything together; the embedded server is started where no other is named."""
    closing = ExitStack()
    database = connect(database_url(settings, closing))
    closing.callback(database.close)
    _bring_up_to_date(database, ours=not settings.database_url)
    jobs = QueuedJobs()
    policies = settings.policies or POLICIES
    core = assemble(database, LazyReader(load_reader), jobs, clock, chance, policies)
    notices = Notices(database)
    closing.callback(notices.close)
    desk = Desk(
        DeskParts(
            database=database,
            voice=core.speaker,
            policies=core.packs,
            clock=clock,
            secret=settings.secret_key.get_secret_value(),
            is_clean=VirusCheck(settings.clamd).is_clean if settings.clamd else unchecked,
        )
    )
    return Application(settings, database, core, desk, notices, closing)


def _bring_up_to_date(database: Database, *, ours: bool) -> None:
    """Our own server is migrated as we start; anybody else's only by `redress migrate`."""
    if ours:
        migrate(database)
        return
    with database.begin() as connection:
        if not is_at_head(connection):
            raise SettingsWrong("The database is not up to date: run `redress migrate` first.")


def twilio_account(settings: Settings) -> Account:
    """Our account at Twilio, or at its stand-in."""
    return Account(
        sid=settings.twilio_account_sid,
        auth_token=settings.twilio_auth_token.get_secret_value(),
        public_url=settings.public_url,
        landlords=settings.twilio_numbers,
        messaging_service=settings.twilio_messaging_service,
        api_url=settings.twilio_api_url,
        delete_media=settings.twilio_delete_media,
    )


def telegram_accounts(settings: Settings) -> tuple[TelegramAccount, ...]:
    """Our bots, one for now; none where no token is set."""
    token = settings.telegram_token.get_secret_value()
    if not token:
        return ()
    landlord, brand = whose(settings.telegram_landlord)
    return (
        TelegramAccount(
            landlord=landlord,
            brand=brand,
            token=token,
            secret=settings.telegram_secret.get_secret_value(),
            api_url=settings.telegram_api_url,
        ),
    )
