"""Whether the landlords' rules can be read and the contacts residents are given are fresh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.readiness.finding import Finding, missing, ok, wrong
from assistant.settings import Settings
from cases.brands import brand_of
from cases.contacts import load_contacts
from cases.policy_packs import Packs, PolicyWrong, load
from messages.whose import whose

LONDON = ZoneInfo("Europe/London")


def policies(settings: Settings) -> Iterator[Finding]:
    """Every landlord's dated rules."""
    try:
        packs = load(folder_of(settings))
    except PolicyWrong as error:
        yield wrong(f"Landlords' rules: {error}", "correct that file")
        return
    yield ok(f"Landlords' rules: {', '.join(packs.landlords())}")
    read_by_systems = (landlord for landlord, _ in settings.api_keys)
    spoken_for = {
        *settings.twilio_numbers.values(),
        settings.telegram_landlord,
        *read_by_systems,
    } - {""}
    for stranger in sorted(name for name in spoken_for if not _is_known(packs, name)):
        yield wrong(
            f"Landlord {stranger} is set for a number, bot or key and has no rules",
            "correct REDRESS_TWILIO_NUMBERS, REDRESS_TELEGRAM_LANDLORD or REDRESS_API_KEYS, "
            "or add its folder",
        )


def _is_known(packs: Packs, name: str) -> bool:
    """Whether there are rules for this landlord today, and in them the brand where one is named."""
    landlord, brand = whose(name)
    if landlord not in packs.landlords():
        return False
    today = datetime.now(UTC).astimezone(LONDON).date()
    return not brand or brand_of(packs.policy(landlord, today), brand) is not None


def contacts(settings: Settings) -> Iterator[Finding]:
    """Ombudsmen and helplines: looked at within 12 months, emergency numbers within 3 (PK-29)."""
    file = folder_of(settings) / "contacts.toml"
    try:
        known = load_contacts(file)
    except PolicyWrong as error:
        yield wrong(f"Contacts: {error}", "correct that file")
        return
    stale = known.to_check(datetime.now(UTC).astimezone(LONDON).date())
    if not stale:
        yield ok(f"Contacts: all {len(known.by_id)} confirmed and fresh")
    for name in stale:
        contact = known.by_id[name]
        yield missing(
            f"Contact {contact.name}: {contact.status}, last looked at {contact.checked_on}",
            f"look it up, then correct [{name}] in {file}",
        )


def folder_of(settings: Settings) -> Path:
    """The folder of rules: the operator's, or the one that comes with Redress."""
    if settings.policies is not None:
        return settings.policies
    import policies as own

    return Path(own.__path__[0])
