"""What only `redress demo` has: a landlord's staff, a resident on record, and a handset."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint

from assistant.core import Core
from assistant.desk.passwords import hashed
from assistant.settings import Settings
from cases.dates import uk_date
from messages.whose import whose
from storage.database import Database
from storage.held import hold
from storage.staff import add_staff, staff_of
from webhooks import handset as handset_door
from webhooks.handset.parts import Demo, SignIn

PASSWORD = "acorn-demo"
STAFF = (
    ("casey@acorn.example", "Casey Morgan", "complaints officer"),
    ("sam@acorn.example", "Sam Reid", "team leader"),
)
OUR_NUMBER = "+447700900900"
HELD = ("+447700900101", "Jean Okafor", "3 Birch Way")
"""A resident whose number the landlord has on record, so that consent can be asked by text."""

PHONES = (("+447700900101", "Resident"), ("+447700900102", "Daughter"))


@dataclass(frozen=True, slots=True)
class Keys:
    """Secrets that the demo makes for itself and keeps in its data folder."""

    secret_key: str
    auth_token: str
    api_key: str


def keys(data: Path) -> Keys:
    """The demo's secrets: made once, so that sessions outlive a restart."""
    return Keys(
        _kept(data / "secret_key"), _kept(data / "twilio_auth_token"), _kept(data / "api_key")
    )


def _kept(file: Path) -> str:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(32))
    return file.read_text()


def environment(data: Path, landlord: str, url: str, telegram_token: str) -> dict[str, str]:
    """The settings of the demo, as its web process reads them."""
    own = keys(data)
    demo = {
        "REDRESS_DATA": str(data),
        "REDRESS_SECRET_KEY": own.secret_key,
        "REDRESS_PUBLIC_URL": url,
        "REDRESS_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "REDRESS_TWILIO_AUTH_TOKEN": own.auth_token,
        "REDRESS_TWILIO_NUMBERS": f"{OUR_NUMBER}={landlord},whatsapp:{OUR_NUMBER}={landlord}",
        "REDRESS_TWILIO_API_URL": url,
        "REDRESS_API_KEYS": f"{landlord}={own.api_key}",
    }
    if telegram_token:
        demo |= {
            "REDRESS_TELEGRAM_TOKEN": telegram_token,
            "REDRESS_TELEGRAM_LANDLORD": landlord,
        }
    return demo


def seed(database: Database, landlord: str) -> None:
    """Staff to sign in as and a resident on record, once."""
    with database.begin() as connection:
        if staff_of(connection, landlord):
            return
        for email, name, role in STAFF:
            add_staff(connection, landlord, email, name, role, hashed(PASSWORD))
        number, name, home = HELD
        hold(connection, landlord, "sms", number, name=name, home=home)


def handset(settings: Settings, core: Core) -> Blueprint:
    """The phone on a page; it texts through the real, signed route."""
    number, written = next(iter(settings.twilio_numbers.items()))
    landlord = whose(written).landlord
    url = settings.public_url
    return handset_door.door(
        Demo(
            landlord_name=core.packs.policy(landlord, uk_date(core.clock())).landlord.name,
            our_number=number,
            account_sid=settings.twilio_account_sid,
            auth_token=settings.twilio_auth_token.get_secret_value(),
            sms_url=f"{url}/sms/twilio",
            chat_url=f"/chat/{landlord}",
            staff_url="/staff/",
            clock=core.clock,
            sign_ins=tuple(SignIn(name, email, PASSWORD, role) for email, name, role in STAFF),
            phones=PHONES,
        )
    )
