"""Phone numbers as officers type them."""

from __future__ import annotations

import phonenumbers

from assistant.desk.refusals import NotAllowed, Reason


def e164(typed: str) -> str | None:
    """The number in international form, read as a British one; None for anything else."""
    try:
        number = phonenumbers.parse(typed, "GB")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def must_be_number(typed: str) -> str:
    """The number in international form, or NotAllowed."""
    number = e164(typed)
    if number is None:
        raise NotAllowed(Reason("not_a_phone_number"))
    return number
