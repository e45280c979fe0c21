"""Ways to reach somebody, and a case reference, found in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w£])(?:\+|00|0)\(?\d(?:[ ().-]?\d){8,13}(?!\w)")
_REFERENCE = re.compile(
    r"\b[A-Za-z]{2,5}-[0-9A-Za-z]{3,4}-[0-9A-Za-z]{3,4}\b"
    r"|(?:\b(?:ref(?:erence)?|case|complaint|job|ticket)(?:\s*(?:no|number|num|ref|#|is))*[\s:.#]*)"
    r"((?=[A-Za-z-]{0,6}\d)[A-Za-z]{0,5}[-/]?\d{4,10})\b",
    re.IGNORECASE,
)
_ONE_OF_OURS = re.compile(
    r"\b[A-Z]{2,5}-[0-9BCDFGHJKMNPQRTVWXZ]{4}-[0-9BCDFGHJKMNPQRTVWXZ]{3}\b", re.IGNORECASE
)
"""As they are made: every eighth has no digit in it, and none has a vowel after its prefix."""
_POSTCODE_LIKE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}\d[A-Za-z]{2}\b")


def contact(text: str) -> Iterator[tuple[str, str]]:
    """`email`, `phone` (E.164), `postcode` and `reference`, where the cleaned text holds them."""
    if "@" in text and (found := _EMAIL.search(text)):
        yield "email", found[0].rstrip(".").lower()
    if ours := _ONE_OF_OURS.search(text):
        yield "reference", ours[0].upper()
    if not any(map(str.isdigit, text)):
        return
    if (found := _PHONE.search(text)) and (number := phone(found[0])):
        yield "phone", number
    if (found := _POSTCODE_LIKE.search(text)) and (code := postcode(found[0])):
        yield "postcode", code
    if not ours and (found := _REFERENCE.search(text)):
        yield "reference", (found[1] or found[0]).upper()


def as_written(text: str) -> Iterator[str]:
    """Every email address, phone number and postcode, just as it stands in the text."""
    for shape in (_EMAIL, _PHONE, _POSTCODE_LIKE):
        yield from (found[0] for found in shape.finditer(text))


def phone(written: str) -> str | None:
    """The number as E.164 when it could be one; Ofcom's drama numbers count (they are not "valid")."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def postcode(written: str) -> str | None:
    """The postcode in its usual form, or None when it has not the shape of one."""
    from uk_postcodes_parsing import ukpostcode

    read = ukpostcode.parse(written)
    return str(read.postcode) if read is not None else None
