"""Acting for someone else: the complaint runs, disclosure waits for the resident's yes (HOC-3.6)."""

from __future__ import annotations

from conversations.events import ConsentSought
from conversations.talk import Talk


def seek_consent(talk: Talk) -> None:
    """Ask the resident as soon as the question can say who asks, and of whom.

    On a number the landlord holds for them, or by staff; which of the two is decided where the
    numbers are kept. The representative is told that details wait.
    """
    draft = talk.session.draft
    if "consent_how" not in draft or talk.session.consent_sought:
        return
    how, resident = talk.session.value("consent_how"), talk.session.value("resident") or {}
    phone = how["phone"] if how else ""
    if phone and not {"resident", "your_name"} <= draft.keys():
        return
    if not talk.session.value("your_name"):
        phone = ""  # whoever would not say their name is not put forward by us
    talk.set(consent_sought=True)
    said = resident.get("said", "")
    name, home = resident.get("name") or said, resident.get("address") or said
    talk.note(ConsentSought(resident_phone=phone, resident=name, home=home))
    talk.say("represent.asked")
