"""What staff should see at a glance in a message; a reading, to be checked by a person."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from conversations.understanding.patterns import NamedPatterns

_FILE = Path(__file__).with_name("flags.toml")

_FROM_DANGER = {
    "suicide": "self_harm_risk",
    "domestic_abuse": "domestic_abuse",
    "safeguarding_adult": "safeguarding",
    "safeguarding_child": "safeguarding",
    "collapse": "serious_high_risk",
    "electrics": "health_and_safety",
    "gas": "health_and_safety",
    "fire": "health_and_safety",
    "no_heat_or_water": "hazard_check",
    "flood": "hazard_check",
}
_FROM_SAID = {
    "copy_data": "dsar",
    "erase_data": "erasure_request",
    "data_misused": "data_protection",
}
_VULNERABLE = frozenset(
    {"deaf", "blind", "sight_loss", "learning_disability", "dementia", "pregnancy", "baby"}
    | {"older_person", "oxygen", "wheelchair", "mobility", "breathing", "cancer", "heart", "stroke"}
    | {"epilepsy", "long_term_illness", "anxiety", "depression", "autism", "low_literacy"}
    | {"bereavement", "domestic_abuse", "bsl_user", "dyslexia"}
)
"""Circumstances that make somebody more at risk of harm, or of not being heard."""


def flags(folded: str, danger: Sequence[str], details: Mapping[str, Any]) -> tuple[str, ...]:
    """The flags of a message, in no order of importance, each once."""
    found = list(_patterns().found_in(folded))
    if "writer_relation" in details:
        found.append("representative")
    if _VULNERABLE.intersection(details.get("circumstances", ())):
        found.append("vulnerability")
    found += [_FROM_SAID[name] for name in details.get("says", ()) if name in _FROM_SAID]
    found += [_FROM_DANGER[name] for name in danger if name in _FROM_DANGER]
    return tuple(dict.fromkeys(found))


@cache
def _patterns() -> NamedPatterns[str]:
    return NamedPatterns(tomllib.loads(_FILE.read_text(encoding="utf-8")))
