"""Rights over one's data, and complaints about how it was kept: each its own receipt and clock."""

from __future__ import annotations

from conversations.events import ContactLogged, SafetyAsked
from conversations.flows import disclosed, offer, withdraw
from conversations.labels import labels
from conversations.matter import is_among
from conversations.talk import Talk

RIGHTS = {"copy_data": "data.copy", "erase_data": "data.erase", "correct_data": "data.correct"}
"""What was asked for, the heaviest first, and its receipt."""

ABUSE = ("domestic_abuse",)
HARMS = ("violence", "domestic_abuse", "threat")


def take_up(talk: Talk) -> bool:
    """True when the message asked for a right over their data, or said it was misused."""
    heard = talk.heard
    asked = next((right for right in RIGHTS if heard.says(right)), None)
    if asked and _is_about_data(talk, asked):
        _right(talk, asked)
        return True
    if heard.says("data_misused") and _is_the_point(talk):
        _misused(talk)
        return True
    return False


def _is_about_data(talk: Talk, asked: str) -> bool:
    """ "Delete my complaint" alone is for the complaint; "wrong details" may be a grumble."""
    others = [right for right in RIGHTS if talk.heard.says(right)]
    if asked == "erase_data" and talk.heard.detail("withdraws") and len(others) == 1:
        return False
    return asked == "copy_data" or talk.heard.understood.kind in ("data_rights", "request")


def _is_the_point(talk: Talk) -> bool:
    """Where they choose to complain at once it is a part of that, with the flag for its clock."""
    return not (talk.heard.wants_complaint or "data_protection" in talk.session.flags)


def _right(talk: Talk, asked: str) -> None:
    disclosed.remember(talk)
    both = bool(talk.heard.detail("withdraws"))
    _log(
        talk,
        {"sar": talk.heard.says("copy_data"), "erasure_request": talk.heard.says("erase_data")},
    )
    if both:
        withdraw.ask(
            talk, "data.copy_and_check" if asked == "copy_data" else "data.erase_and_check"
        )
    else:
        talk.say(RIGHTS[asked])


def _misused(talk: Talk) -> None:
    """Logged by itself, and the choice to complain is put beside it."""
    abused = set(ABUSE) & set(talk.heard.understood.flags) or set(HARMS) & set(
        talk.heard.understood.danger
    )
    _log(talk, {"data_protection_complaint": talk.heard.text})
    if abused:
        talk.note(SafetyAsked(None))
        talk.set(flags=(*talk.session.flags, "domestic_abuse", "safe_contact_only", "safeguarding"))
    if is_among(talk.session.declined, talk.heard.understood.category, ""):
        talk.say("report.passed_on")
        return
    offer.remember(talk)
    offer.put_the_choice(talk, "data.misused_safely" if abused else "data.misused")


def _log(talk: Talk, facts: dict[str, object]) -> None:
    talk.note(
        ContactLogged(
            reference=talk.fresh_reference(),
            kind="information_request",
            words=talk.heard.text,
            category="data",
            flags=labels(talk.heard),
            facts={name: value for name, value in facts.items() if value},
            task="data_rights",
        )
    )
