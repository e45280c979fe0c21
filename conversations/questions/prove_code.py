"""What is the code? Asked of somebody who said that we may send one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

DIGITS = 6

_CODE = re.compile(
    r"\W*(?:(?:(?:the|my|your) )?code(?: is)?|it'?s|it is)?\W*(\d(?:[\s-]?\d){5})\W*", re.I
)


def digits(text: str) -> str | None:
    """The six digits that the whole message is, however they are spaced."""
    found = _CODE.fullmatch(text.replace("’", "'"))
    return re.sub(r"\D", "", found[1]) if found else None


def hear(heard: Heard, session: Session) -> Answer | None:
    """The digits; anything else is no code."""
    code = digits(heard.text)
    return Answer(code, heard.text) if code else None


def facts(session: Session) -> Mapping[str, Any]:
    """What they named, as they named it."""
    return {"wanted": session.proving}


PROVE_CODE = Question("prove_code", "prove.sent", hear, facts=facts)
