"""What the person told us beside their story, as staff read it: their words, not our codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.texts.catalogue import TEXTS
from conversations.wording import label

OURS = frozenset({"followed_up", "surveyed", "brand"})
"""What we keep beside their answers and they never said."""


def told(fields: Mapping[str, Any]) -> dict[str, str]:
    """Each answer in words; what was asked and left unanswered is left out."""
    said = {name: _in_words(kept) for name, kept in fields.items() if name not in OURS}
    return {name: words for name, words in said.items() if words}


def _in_words(kept: Any) -> str:
    if isinstance(kept, Mapping):
        value = kept.get("value")
        if isinstance(value, str) and f"choice.{value}" in TEXTS:
            return label(value)
        return str(kept.get("words") or value or "")
    if isinstance(kept, list | tuple):
        return ", ".join(str(one).replace("_", " ") for one in kept)
    return str(kept or "")
