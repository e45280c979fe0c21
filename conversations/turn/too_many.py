"""More messages than anybody types: a phone that answers by itself, or somebody who floods us.

Two machines would answer each other for ever, and each text costs. So we fall silent until the
hour is over; every message is kept, danger is signposted all the same, and a person looks.
"""

from __future__ import annotations

from datetime import timedelta

from conversations.flows import moves
from conversations.talk import Talk

MOST = 60
"""Messages of an hour that are answered: one a minute."""
HOUR = timedelta(hours=1)


def too_many(talk: Talk) -> bool:
    """Count this message; whether it is one too many, which nothing is said or asked about."""
    session, at = talk.session, talk.heard.at
    if session.hour is None or at - session.hour >= HOUR:
        talk.set(hour=at, in_hour=0)
    talk.set(in_hour=session.in_hour + 1)
    if session.in_hour <= MOST:
        return False
    if session.in_hour == MOST + 1:
        moves.person(talk, "writes_very_often")
    return True
