"""The kinds of value a setting can have, by their written form."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, SecretStr, StringConstraints
from pydantic_settings import NoDecode

WebAddress = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s/]+(/\S*)?$"),
    AfterValidator(lambda address: address.rstrip("/")),
]
MailAddress = Annotated[str, StringConstraints(pattern=r"^(\S+@\S+|[^<>]+<\S+@\S+>)$")]
WHOSE = r"[a-z0-9][a-z0-9-]*(\.[a-z][a-z0-9-]+)?"
"""A landlord, or one of its brands: `hpg` or `hpg.care-plus` (`messages.whose`)."""

WhoseName = Annotated[str, StringConstraints(pattern=f"^{WHOSE}$")]

PHONE_ADDRESS = re.compile(r"(whatsapp:)?\+[1-9]\d{6,14}")


def secret(pattern: str) -> AfterValidator:
    """Check a secret's form; what it is never gets into the error."""

    def check(value: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, value.get_secret_value()):
            raise ValueError
        return value

    return AfterValidator(check)


DatabaseAddress = Annotated[SecretStr, secret(r"postgresql(\+psycopg)?://\S+")]
MailServer = Annotated[SecretStr, secret(r"smtps?://\S+")]
SigningKey = Annotated[SecretStr, secret(r".{32,}")]
TelegramToken = Annotated[SecretStr, secret(r"\d+:\S+")]
TelegramSecret = Annotated[SecretStr, secret(r"[A-Za-z0-9_-]{1,256}")]


def read_numbers(written: object) -> object:
    """Read `number=landlord, number=landlord`; a number is written as Twilio writes it."""
    if not isinstance(written, str):
        return written
    pairs = [pair.split("=") for pair in written.split(",") if pair.strip()]
    numbers = {number.strip(): landlord.strip() for number, landlord in pairs}
    if len(numbers) != len(pairs):
        raise ValueError
    return numbers


def check_numbers(numbers: dict[str, str]) -> dict[str, str]:
    """Refuse what is not a number of ours or whose it is."""
    for number, landlord in numbers.items():
        if not (PHONE_ADDRESS.fullmatch(number) and re.fullmatch(WHOSE, landlord)):
            raise ValueError
    return numbers


WhoseNumber = Annotated[
    dict[str, str], NoDecode, BeforeValidator(read_numbers), AfterValidator(check_numbers)
]
