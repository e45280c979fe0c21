"""What a person volunteers, and the names it is kept under.

| name | holds |
| --- | --- |
| `number` | int: an option picked, or a bare number (closed answers only) |
| `name` | the writer's own name, as given |
| `resident_name`, `relation` | whom it is about; who the resident is to the writer (`mother`, `client` ...) |
| `their_name` | "her name is ..."; whose, only the conversation tells |
| `writer_relation` | who the writer is to the resident (`daughter`, `child`, `support worker`, `councillor` ...) |
| `address`, `place`, `postcode` | as said; a room or shared part; in its usual form |
| `phone`, `email`, `reference` | E.164; lower case; as written, upper case |
| `began` | `{"words", "earliest", "latest"}`, ISO dates (Europe/London days) or None |
| `times_reported`, `reported_before` | int; bool |
| `outcome` | the clause that says what they want to happen, as written |
| `adjustments` | list of `{"code", "words"}`; `call_after` also has `value`, HH:MM |
| `circumstances` | list of codes of `volunteered/needs.toml` |
| `wants_complaint`, `declines_complaint`, `fix_only`, `withdraws` | True when said, else absent |
| `about_employee` | a name that is thanked |
| `topic` | short noun phrase: `kitchen tap`, `lift` |
| `issues` | the message's clauses, as written, when it holds two or more |
| `says`, `asks`, `areas` | lists of codes of `volunteered/asides.toml` |

All are the person's words or our reading of them, never facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from conversations.understanding.folding import fold
from conversations.understanding.volunteered.asides import asides
from conversations.understanding.volunteered.contact import contact
from conversations.understanding.volunteered.history import reported_before, times_reported
from conversations.understanding.volunteered.name_answered import name_answered, role_answered
from conversations.understanding.volunteered.needs import adjustments, circumstances
from conversations.understanding.volunteered.people import (
    own_name,
    spoken_for,
    thanked,
    their_name,
)
from conversations.understanding.volunteered.places import address, place
from conversations.understanding.volunteered.topics import topic
from conversations.understanding.volunteered.when.began import began, is_bare, without_denied
from conversations.understanding.volunteered.wishes import outcome, wishes

ASKED_WHEN = frozenset({"began", "told_before"})
"""Open questions whose answer may be a bare date."""

ASKED_WHO = frozenset({"your_name", "home", "resident", "request_home"})
"""Open questions whose answer may begin with a bare name."""

MOST_READ = 4_000
"""Characters that details are looked for in."""

_CLAUSE = re.compile(r"[.!?;\n]+\s*|,? (?:and also|also|plus|as well as that) |, and ")
_OF_THE_DATE = re.compile(r"\b(?:date|when it|started|began|since)\b")
_SHORTEST_ISSUE = 3


def details(text: str, folded: str, expecting: str | None, on: date | None) -> Mapping[str, Any]:
    """Everything volunteered in a cleaned text and its folded form; absent means not said.

    `on` is the day of the message, for words such as "last March"; without it
    no dates are read.
    """
    text, folded = text[:MOST_READ], folded[:MOST_READ]
    found: dict[str, Any] = dict(contact(text))
    found.update(spoken_for(text))
    if expecting == "your_name" and (role := role_answered(text)):
        found.setdefault("writer_relation", role)
    found.update(wishes(folded))
    found.update(asides(folded))
    found.update(
        name=own_name(text) or (name_answered(text) if expecting in ASKED_WHO else None),
        their_name=their_name(text),
        address=(home := address(text)),
        place=place(folded),
        topic=topic(folded.replace(fold(home), " ") if home else folded),
        outcome=outcome(text),
        began=began(folded, on, _asked_when(folded, expecting)) if on else None,
        times_reported=times_reported(folded, expecting == "told_before"),
        reported_before=reported_before(folded),
        adjustments=adjustments(folded, expecting == "adjustments") or None,
        circumstances=circumstances(folded) or None,
        about_employee=thanked(text),
        issues=issues(text) or None,
    )
    return {name: value for name, value in found.items() if value is not None}


def _asked_when(folded: str, expecting: str | None) -> bool:
    """A date and nothing else, whatever else was asked, answers when it began; so does the right
    one for a wrong one that was read back."""
    put_right = expecting == "read_back" and (
        _OF_THE_DATE.search(folded) or without_denied(folded) != folded
    )
    return expecting in ASKED_WHEN or bool(put_right) or (expecting is not None and is_bare(folded))


def issues(text: str) -> list[str]:
    """The clauses of a message that say something, when there are at least two."""
    clauses = [clause.strip(" ,-") for clause in _CLAUSE.split(text)]
    said = [clause for clause in clauses if len(clause.split()) >= _SHORTEST_ISSUE]
    return said if len(said) > 1 else []
