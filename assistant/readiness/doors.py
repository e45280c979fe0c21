"""Whether the doors to the outside are set: the address, texts, Telegram, mail, the signing key."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readiness.finding import Finding, missing, ok, wrong
from assistant.settings import Settings
from assistant.virus_check import NotChecked, VirusCheck


def secret_key(settings: Settings) -> Iterator[Finding]:
    """What signs sessions and links."""
    if settings.secret_key:
        yield ok("Secret key")
    else:
        yield missing("Secret key", "set REDRESS_SECRET_KEY to 32 or more random characters")


def public_address(settings: Settings) -> Iterator[Finding]:
    """Where the outside reaches us; providers and phones insist on https."""
    address = settings.public_url
    if not address:
        yield missing("Public address", "set REDRESS_PUBLIC_URL to your https:// address")
    elif address.startswith("https://"):
        yield ok(f"Public address {address}")
    else:
        yield wrong(f"Public address {address}", "make it https:// (a proxy in front can do that)")


def texts(settings: Settings) -> Iterator[Finding]:
    """Twilio: an account, a landlord for each number, and the real Twilio."""
    if not settings.twilio_account_sid:
        yield missing(
            "Texts and WhatsApp are off",
            "set REDRESS_TWILIO_ACCOUNT_SID, REDRESS_TWILIO_AUTH_TOKEN and REDRESS_TWILIO_NUMBERS",
        )
    elif not settings.twilio_numbers:
        yield missing(
            "No number has a landlord", "set REDRESS_TWILIO_NUMBERS, as +447700900123=hpg"
        )
    elif settings.twilio_api_url:
        yield wrong("Texts go to a stand-in", "take REDRESS_TWILIO_API_URL away")
    else:
        yield ok(f"Texts on {', '.join(settings.twilio_numbers)}")


def telegram(settings: Settings) -> Iterator[Finding]:
    """Telegram: a token, the webhook's secret, and the real Telegram."""
    if not settings.telegram_token:
        yield missing("Telegram is off", "set REDRESS_TELEGRAM_TOKEN")
    elif settings.telegram_api_url:
        yield wrong("Telegram goes to a stand-in", "take REDRESS_TELEGRAM_API_URL away")
    elif not settings.telegram_secret:
        yield ok("Telegram by polling (set REDRESS_TELEGRAM_SECRET for its webhook)")
    else:
        yield ok("Telegram")


def virus_check(settings: Settings) -> Iterator[Finding]:
    """What looks at files before staff open them: set, and answering."""
    if not settings.clamd:
        yield missing("Files are not checked for viruses", "set REDRESS_CLAMD to your ClamAV")
        return
    try:
        VirusCheck(settings.clamd).is_clean(b"")
    except NotChecked:
        yield wrong("The virus check does not answer", "start it, or correct REDRESS_CLAMD")
    else:
        yield ok("Virus check")


def mail(settings: Settings) -> Iterator[Finding]:
    """Mail to staff, and whom to tell when somebody may be in danger."""
    if not settings.smtp_url:
        yield missing("Mail to staff is off", "set REDRESS_SMTP_URL and REDRESS_SMTP_FROM")
    elif not settings.staff_alert_email:
        yield missing("Nobody is mailed about danger", "set REDRESS_STAFF_ALERT_EMAIL")
    else:
        yield ok("Mail to staff")
