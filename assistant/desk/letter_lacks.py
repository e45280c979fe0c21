"""A letter is held against what the rules demand of its kind before it may leave (`cases.letters`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from assistant.desk.refusals import Reason
from cases.letters import missing
from conversations.events import Said
from conversations.texts.catalogue import TEXTS


def letter_lacks(said: Said, standing: Mapping[str, Any]) -> Iterator[Reason]:
    """A reason for each element that this letter would go out without."""
    text = TEXTS[said.text]
    facts = {**standing, **said.facts}
    carried = [token for token, piece in text.carries.items() if not _is_blank(piece, facts)]
    for token in missing(text.kind, carried):
        yield Reason(f"letter_{token}", (f"letter:{text.kind}",))


def _is_blank(piece: str, facts: Mapping[str, Any]) -> bool:
    """Whether what says it is a fact that nobody filled in."""
    named = [field for _, field, _, _ in Formatter().parse(piece) if field]
    return any(_empty(facts.get(field)) for field in named)


def _empty(value: Any) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())
