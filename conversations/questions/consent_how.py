"""How can we ask the resident? The complaint is open meanwhile; disclosure waits (HOC-3.6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.questions.resident import applies
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """A number to text, or leave it to staff to call."""
    if phone := heard.detail("phone"):
        return Answer({"phone": phone}, heard.text)
    asks_staff = heard.picked(CONSENT_HOW.choices) or heard.act in ("no", "not_sure", "yes")
    if asks_staff or heard.has_substance:
        return Answer({"phone": ""}, heard.text)
    return None


def facts(session: Session) -> Mapping[str, Any]:
    """Named as the representative named them."""
    resident = session.value("resident") or {}
    return {"resident": resident.get("name")} if resident.get("name") else {}


CONSENT_HOW = Question(
    "consent_how", "represent.consent_request", hear, applies=applies, facts=facts
)
