"""Acting for someone else: the complaint runs, disclosure waits for the resident's yes (HOC-3.6)."""

from __future__ import annotations

from conversations.events import ConsentSought
from conversations.session import Answer
from conversations.talk import Talk


def seek_consent(talk: Talk, answer: Answer) -> None:
    """The resident is asked on a number the landlord holds, or by staff.

    Which of the two is decided where the numbers are kept; the representative is told either
    way that details wait.
    """
    phone = answer.value["phone"]
    talk.note(ConsentSought(resident_phone=phone))
    talk.say("represent.asked")
