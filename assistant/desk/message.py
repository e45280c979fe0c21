"""An officer writes to the resident, or to who acts for them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.desk.addressees import To, addressees_of
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.dates import uk_date
from conversations.events import Said

UNSAFE = frozenset({"safe_contact_only", "domestic_abuse", "domestic_abuse_check"})
"""Flags with which an officer must say that this phone or chat is safe before writing to it."""

UNCHECKED = Reason("safe_contact_unchecked", ("H21-B",))


@dataclass(frozen=True, slots=True)
class Message:
    """What an officer writes; `safe` is their word that the channel is safe to write to now."""

    words: str
    to: To | None = None
    safe: bool = False


def write(work: Work, message: Message) -> None:
    """Send the officer's own words, with their name and the reference."""
    if not message.words.strip():
        raise NotAllowed(Reason("nothing_written"))
    must_be_safe(work, message.safe)
    facts = {
        "staff": work.officer.name,
        "reference": work.case.reference,
        "words": message.words.strip(),
    }
    to = addressees_of(work.connection, work.case, uk_date(work.now))
    for address_id in to.addresses(message.to):
        work.say(address_id, Said("desk.message", facts), safe=message.safe)
    work.note("staff_wrote", words=message.words.strip(), to=message.to or to.usual)


def must_be_safe(work: Work, said_safe: bool) -> None:
    """On a case where a phone may be watched, nothing goes out on nobody's word."""
    if is_doubtful(work, said_safe):
        raise NotAllowed(UNCHECKED)


def is_doubtful(work: Work, said_safe: bool) -> bool:
    """Whether a phone may be watched, or be somebody else's by now, and nobody says that it is safe."""
    return bool(UNSAFE.intersection(work.case.flags)) and not said_safe
