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
VirusChecker = Annotated[str, StringConstraints(pattern=r"^([^\s/]+:\d{1,5}|/\S+)$")]
LANDLORD = r"[a-z0-9][a-z0-9-]*"
WHOSE = rf"{LANDLORD}(\.[a-z][a-z0-9-]+)?"
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


KEY = r"[A-Za-z0-9_-]{32,}"


def read_keys(written: object) -> object:
    """Read `landlord=key, landlord=key`; a landlord may have several, while one takes over."""
    if not isinstance(written, str):
        return written
    pairs = [pair.strip().partition("=") for pair in written.split(",") if pair.strip()]
    return tuple((landlord, SecretStr(key)) for landlord, _, key in pairs)


def check_keys(keys: tuple[tuple[str, SecretStr], ...]) -> tuple[tuple[str, SecretStr], ...]:
    """Refuse a landlord's name that cannot be one, and a key that is short or two landlords'."""
    held = [key.get_secret_value() for _, key in keys]
    if len(set(held)) < len(held):
        raise ValueError
    for landlord, key in keys:
        named = re.fullmatch(LANDLORD, landlord)
        if not (named and re.fullmatch(KEY, key.get_secret_value())):
            raise ValueError
    return keys


KeysOfLandlords = Annotated[
    tuple[tuple[str, SecretStr], ...],
    NoDecode,
    BeforeValidator(read_keys),
    AfterValidator(check_keys),
]

SYSTEM = re.compile(r"(https://[^\s/]+|http://(127\.0\.0\.1|localhost)(:\d+)?)(/\S*)?")
"""Where a landlord's system is called: sealed on its way, or on this machine."""


def read_systems(written: object) -> object:
    """Read `landlord=address, landlord=address`."""
    if not isinstance(written, str):
        return written
    pairs = [pair.strip().partition("=") for pair in written.split(",") if pair.strip()]
    systems = {landlord: address for landlord, _, address in pairs}
    if len(systems) != len(pairs):
        raise ValueError
    return systems


def check_systems(systems: dict[str, str]) -> dict[str, str]:
    """Refuse a landlord's name that cannot be one, and an address that would be called unsealed."""
    for landlord, address in systems.items():
        if not (re.fullmatch(LANDLORD, landlord) and SYSTEM.fullmatch(address)):
            raise ValueError
    return systems


SystemOfLandlord = Annotated[
    dict[str, str], NoDecode, BeforeValidator(read_systems), AfterValidator(check_systems)
]

WhoseNumber = Annotated[
    dict[str, str], NoDecode, BeforeValidator(read_numbers), AfterValidator(check_numbers)
]
