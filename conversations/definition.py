"""The complaint as the person told it: what is read back, agreed, and given to staff (HOC-5.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from conversations.phrase import Phrase
from conversations.session import Session
from conversations.shorten import shorten

A_FEW = 5
"""Words of an answer that is read back as it stands: "last week, Wednesday"."""

_PUT_RIGHT = frozenset(("should", "not", "wasnt", "wasn't", "meant"))
"""Words of one that puts right what we read back: "it should say since February"."""

_LED_IN = re.compile(
    r"^(?:(?:no|nope|nah|yes|yeah|sorry|actually|its|it's|it is|it was|was)[\s,.]+)+", re.IGNORECASE
)
""" "No its since july", where the date was put right."""

LINE = 140
"""Characters of each line that is read back; the whole words are kept on the case."""


def definition(session: Session) -> dict[str, Any]:
    """Issues and the outcome sought, in the person's own words."""
    outcome = session.value("outcome")
    return {"issues": list(issues(session)), "outcomes": [outcome] if outcome else []}


def issues(session: Session) -> tuple[str, ...]:
    """What is complained of, line by line."""
    return session.issues or session.story


def read_back(session: Session) -> tuple[Phrase, ...]:
    """The same, and the rest of what was collected, as lines to read back."""
    return tuple(_lines(session))


def _lines(session: Session) -> Iterator[Phrase]:
    for number, words in enumerate(issues(session), start=1):
        yield Phrase("complain.line_issue", {"number": number, "words": shorten(words, LINE)})
    for question, line in (
        ("outcome", "complain.line_outcome"),
        ("home", "complain.line_home"),
        ("resident", "complain.line_for"),
        ("began", "complain.line_began"),
        ("adjustments", "complain.line_adjustments"),
    ):
        if said := _said(session, question):
            yield Phrase(line, {"words": shorten(said, LINE)})
    if "reach" not in session.draft:
        yield Phrase("complain.line_here")


def _is_plain(words: str) -> bool:
    return len(words.split()) <= A_FEW and _PUT_RIGHT.isdisjoint(words.lower().split())


def _said(session: Session, question: str) -> str:
    value, answer = session.value(question), session.draft.get(question)
    if question == "began" and answer and _is_plain(answer.words):
        return _LED_IN.sub("", answer.words) or answer.words
    if isinstance(value, dict):
        return str(value.get("said") or value.get("words") or "")
    return str(value) if value else ""
