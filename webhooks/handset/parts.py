"""What the handset is handed by whoever builds the demo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SignIn:
    """A member of staff of the demo, to be shown on its page."""

    name: str
    email: str
    password: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the toy network and its page need to know.

    `sms_url` is the assistant's own Twilio route, in full, as its signature is checked;
    `our_number` is the landlord's, in E.164; `phones` are those that lie ready, number and name.
    """

    landlord_name: str
    our_number: str
    account_sid: str
    auth_token: str
    sms_url: str
    chat_url: str
    staff_url: str
    clock: Callable[[], datetime]
    sign_ins: tuple[SignIn, ...] = ()
    phones: tuple[tuple[str, str], ...] = (
        ("+447700900101", "Resident"),
        ("+447700900102", "Daughter"),
    )
