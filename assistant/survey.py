"""A short survey goes out: after a complaint is closed, or when the landlord's own system says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from assistant.say import Speaker
from conversations.events import Said
from conversations.phrase import Phrase
from conversations.session import VERSION, Session, from_state
from storage.conversations import at_address, save


def send_survey(
    connection: Connection,
    speaker: Speaker,
    address_id: int,
    *,
    at: datetime,
    reference: str = "",
    case_id: int | None = None,
) -> bool:
    """Ask, unless something else is being talked about, or it is not safe to write; True if sent.

    It always says how to complain (HOC-1.6).
    """
    row = at_address(connection, address_id, locked=True)
    session = from_state(row.version, row.state) if row.state else Session()
    to = speaker.recipient(connection, address_id)
    if session.flow is not None or row.with_staff_since or to.stopped or to.unsafe:
        return False
    asking = replace(session, flow="survey", asking="survey_score", unclear=0)
    if reference:
        asking = replace(asking, reference=reference)
    save(connection, address_id, VERSION, asking.as_state(), at)
    about = Phrase("survey.your_complaint", {"reference": reference}) if reference else None
    asked = Said("survey.ask", {"about": about or Phrase("survey.your_contact")})
    speaker.say(connection, to, [asked], at=at, case_id=case_id)
    return True
