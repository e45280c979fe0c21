"""What each message must contain."""

from __future__ import annotations

import pytest

from cases.acknowledgement import acknowledgement_missing
from cases.case import Definition
from cases.letters import REQUIRED, missing

FULL = Definition(
    issues=("lift not working after three reports",),
    outcomes=("the lift mended",),
    responsible=("the lift",),
)


def test_an_acknowledgement_says_who_what_when_and_the_ombudsman() -> None:
    """MSG-ACK1: HOC-5.6, 5.7, 6.2, H21-8.1."""
    assert REQUIRED["ack_s1"] == {
        "stage",
        "reference_number",
        "complaint_definition",
        "outcomes_sought",
        "responsible_not_responsible",
        "handler_name",
        "response_due_date",
        "adjustments_asked",
        "ombudsman_contact",
    }


@pytest.mark.parametrize("kind", ["response_s1", "response_s2"])
def test_a_response_has_the_codes_seven_fields(kind: str) -> None:
    """HOC-6.9, HOC-6.19."""
    assert len(REQUIRED[kind]) == 7
    assert {
        "stage",
        "complaint_definition",
        "decision",
        "reasons",
        "remedy",
    } < REQUIRED[kind]


@pytest.mark.parametrize(
    "kind", ["ack_s1", "ack_s2", "extension_notice", "refusal_notice", "response_s2"]
)
def test_the_ombudsman_is_in_every_letter_that_the_code_names(kind: str) -> None:
    """HOC-3.7, 2.4, 6.5, 6.16, 6.19."""
    assert REQUIRED[kind] & {"ombudsman_contact", "ombudsman_how"}


def test_what_is_missing_is_named_in_order_and_extras_do_no_harm() -> None:
    assert missing("extension_notice", {"reason", "update_interval", "kind_words"}) == (
        "new_due_date",
        "ombudsman_contact",
    )
    assert missing("stop_confirmation", REQUIRED["stop_confirmation"]) == ()


def test_a_kind_without_rules_lacks_nothing() -> None:
    assert missing("small_talk", ()) == ()


def test_a_complete_definition_may_be_acknowledged() -> None:
    assert acknowledgement_missing(FULL, handler="Complaints officer") == ()


@pytest.mark.parametrize(
    ("definition", "handler", "asked", "lacks"),
    [
        (
            Definition(),
            "",
            False,
            (
                "complaint_definition",
                "outcomes_sought",
                "responsible_not_responsible",
                "handler_name",
                "adjustments_asked",
            ),
        ),
        (
            Definition(issues=(" ",), outcomes=("sorry",), not_responsible=("the bus",)),
            "Officer",
            True,
            ("complaint_definition",),
        ),
        (FULL, " ", True, ("handler_name",)),
        (FULL, "Officer", False, ("adjustments_asked",)),
    ],
)
def test_an_acknowledgement_is_blocked_until_the_complaint_is_defined(
    definition: Definition, handler: str, asked: bool, lacks: tuple[str, ...]
) -> None:
    """HOC-5.6, HOC-5.7."""
    assert acknowledgement_missing(definition, handler, asked) == lacks
