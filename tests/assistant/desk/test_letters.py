"""A letter that lacks what the rules demand cannot be sent, and says which."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.desk.letter_lacks import letter_lacks
from cases.letters import REQUIRED
from conversations.events import Said
from conversations.texts import behaviour, desk, letters

STANDING = {"ombudsman": "Housing Ombudsman", "ombudsman_phone": "0300 111 3000"}
BY_STAFF = [text for room in (desk, letters, behaviour) for text in room.TEXTS]


@pytest.mark.parametrize(
    "text", [one for one in BY_STAFF if one.kind in REQUIRED], ids=lambda one: one.name
)
def test_each_kind_that_staff_send_can_carry_what_it_must(text: Any) -> None:
    assert REQUIRED[text.kind] - set(text.carries) == set()


@pytest.mark.parametrize(
    ("text", "blank", "token"),
    [
        ("letters.extension", "reason", "letter_reason"),
        ("letters.extension", "new_date", "letter_new_due_date"),
        ("refusal.letter", "circumstances", "letter_own_merits_considered"),
        ("letters.response_2", "remedy", "letter_remedy"),
        ("desk.acknowledgement", "issues", "letter_complaint_definition"),
    ],
)
def test_a_blank_part_is_named(text: str, blank: str, token: str) -> None:
    facts = _Filled({blank: " "})
    assert [reason.name for reason in letter_lacks(Said(text, facts), STANDING)] == [token]


def test_a_refusal_cannot_lack_the_ombudsman() -> None:
    nobody = {"ombudsman": "", "ombudsman_phone": ""}
    found = {reason.name for reason in letter_lacks(Said("refusal.letter", _Filled({})), nobody)}
    assert found == {"letter_ombudsman_contact", "letter_right_to_ombudsman"}


class _Filled(dict[str, Any]):
    """Everything is said, but what is given."""

    names = (
        *("reference", "reason", "new_date", "every", "next_update_on", "circumstances", "why"),
        *("explanation", "other_procedure", "remedy", "issues", "decision", "reasons", "actions"),
        *("handler", "respond_by", "outcomes", "ours", "decided_on"),
    )

    def __init__(self, given: dict[str, Any]) -> None:
        super().__init__({**dict.fromkeys(self.names, "said"), **given})
