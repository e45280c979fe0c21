"""Who is signed in, kept in the signed session cookie."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import g, session

from assistant.desk import Desk
from assistant.desk.officer import Officer

IDLE = timedelta(hours=2)
LONGEST = timedelta(hours=12)
FRESH = timedelta(minutes=1)
"""How long a visit is not noted again, so that the cookie is not written with every page."""


def begin(officer: Officer, now: datetime) -> None:
    """Start an officer's session; whatever the browser brought is forgotten."""
    session.clear()
    session["staff"] = [officer.id, officer.epoch, now.timestamp(), now.timestamp()]
    g.officer = officer


def end() -> None:
    """Forget the session in this browser."""
    session.clear()


def officer_now(desk: Desk) -> Officer | None:
    """The officer of this request; None when nobody is signed in or the session has run out."""
    kept, now = session.get("staff"), desk.parts.clock()
    if kept is None:
        return None
    id_, epoch, begun, seen = kept
    if now - _moment(begun) > LONGEST or now - _moment(seen) > IDLE:
        return None
    officer = desk.still_signed_in(id_, epoch)
    if officer and now - _moment(seen) > FRESH:
        session["staff"] = [id_, epoch, begun, now.timestamp()]
    return officer


def _moment(timestamp: float) -> datetime:
    return datetime.fromtimestamp(timestamp, UTC)
