"""What an operator can set, read once from the environment: empty means off, wrong means refuse."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, Self

from pydantic import DirectoryPath, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.settings_environment import from_files, refuse_unknown_names
from assistant.settings_kinds import (
    DatabaseAddress,
    KeysOfLandlords,
    MailAddress,
    MailServer,
    SigningKey,
    SystemOfLandlord,
    TelegramSecret,
    TelegramToken,
    VirusChecker,
    WebAddress,
    WhoseName,
    WhoseNumber,
)
from assistant.settings_wrong import PREFIX, SettingsWrong, environment_name, sentences

OFF = SecretStr("")

# Settings of which the second is of no use without the first.
NEEDS = {
    "twilio_account_sid": "twilio_auth_token",
    "twilio_auth_token": "twilio_account_sid",
    "twilio_messaging_service": "twilio_account_sid",
    "twilio_delete_media": "twilio_account_sid",
    "telegram_secret": "telegram_token",
    "smtp_url": "smtp_from",
    "staff_alert_email": "smtp_url",
}

# What a command cannot do without; `demo` makes its own key and address.
NEEDED_BY = {
    "serve": ("secret_key", "public_url"),
    "worker": ("secret_key", "public_url"),
    "bot": ("secret_key", "telegram_token", "telegram_landlord"),
}


class Settings(BaseSettings):
    """Every setting; a description says what its value should be."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        frozen=True,
        validate_default=False,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    database_url: DatabaseAddress = Field(
        OFF, description="an address like postgresql://user:password@host/database"
    )
    data: Path = Field(Path("var"), description="a folder")
    policies: DirectoryPath | None = Field(None, description="a folder that exists")
    secret_key: SigningKey = Field(OFF, description="32 or more random characters")
    public_url: WebAddress = Field("", description="an address like https://talk.example.org")
    trusted_proxies: int = Field(0, ge=0, le=10, description="a whole number from 0 to 10")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="debug, info, warning or error"
    )

    twilio_account_sid: str = Field(
        "", pattern=r"^AC[0-9A-Za-z]{32}$", description="the Account SID: AC and 32 characters"
    )
    twilio_auth_token: SecretStr = Field(OFF, description="the account's Auth Token")
    twilio_numbers: WhoseNumber = Field(
        {}, description="a list like +447700900123=hpg,whatsapp:+447700900124=h21"
    )
    twilio_messaging_service: str = Field(
        "",
        pattern=r"^MG[0-9A-Za-z]{32}$",
        description="the Messaging Service SID: MG and 32 characters",
    )
    twilio_delete_media: bool = Field(False, description="yes or no")
    twilio_api_url: WebAddress = Field("", description="an address like http://127.0.0.1:4010")

    telegram_token: TelegramToken = Field(OFF, description="the token that BotFather gave")
    telegram_secret: TelegramSecret = Field(
        OFF, description="1 to 256 letters, digits, hyphens or underscores"
    )
    telegram_landlord: WhoseName = Field("", description="a landlord's short name, like hpg")
    telegram_api_url: WebAddress = Field("", description="an address like http://127.0.0.1:8081")

    api_keys: KeysOfLandlords = Field(
        (), description="a list like hpg=KEY,h21=KEY, each key 32 or more letters and digits"
    )
    webhooks: SystemOfLandlord = Field(
        {}, description="a list like hpg=https://housing.example.org/redress"
    )

    clamd: VirusChecker = Field("", description="an address like 127.0.0.1:3310 or /run/clamd.sock")

    smtp_url: MailServer = Field(
        OFF, description="an address like smtps://user:password@mail.example.org:465"
    )
    smtp_from: MailAddress = Field("", description="an email address")
    staff_alert_email: MailAddress = Field("", description="an email address")

    worker_concurrency: int = Field(4, ge=1, le=64, description="a whole number from 1 to 64")
    worker_poll_seconds: float = Field(1, gt=0, le=60, description="seconds, at most 60")
    worker_heartbeat_seconds: float = Field(2, gt=0, le=60, description="seconds, at most 60")
    worker_stalled_seconds: float = Field(5, gt=0, le=3600, description="seconds, at most 3600")

    @model_validator(mode="after")
    def check_what_goes_together(self) -> Self:
        """Refuse half of a thing: it would look turned on and do nothing."""
        for name, needed in NEEDS.items():
            if getattr(self, name) and not getattr(self, needed):
                raise ValueError(
                    f"{environment_name(name)} is set without {environment_name(needed)}: "
                    "set both, or neither."
                )
        for landlord in self.webhooks.keys() - dict(self.api_keys).keys():
            raise ValueError(
                f"REDRESS_WEBHOOKS calls {landlord}, which has no key to sign the call with: "
                "give it one in REDRESS_API_KEYS."
            )
        if self.worker_stalled_seconds <= self.worker_heartbeat_seconds:
            raise ValueError(
                "REDRESS_WORKER_STALLED_SECONDS must be more than "
                "REDRESS_WORKER_HEARTBEAT_SECONDS: else a healthy worker's jobs are taken over."
            )
        return self

    def check_for(self, command: str) -> None:
        """Refuse, with SettingsWrong, to start a command that lacks what it cannot do without."""
        missing = [name for name in NEEDED_BY.get(command, ()) if not getattr(self, name)]
        if missing:
            raise SettingsWrong("\n".join(self.ask_for(name, command) for name in missing))

    def ask_for(self, name: str, command: str) -> str:
        """Say what to set for a command."""
        should_be = type(self).model_fields[name].description
        return f"`redress {command}` needs {environment_name(name)}: set it to {should_be}."


def read_settings() -> Settings:
    """Read the settings from the environment; raises SettingsWrong, a sentence for each fault."""
    fields = Settings.model_fields
    refuse_unknown_names(os.environ, fields)
    try:
        return Settings(**from_files(os.environ, fields))
    except ValidationError as wrong:
        # Not chained: pydantic's own account of it may hold what was set.
        raise SettingsWrong(sentences(wrong, fields)) from None
