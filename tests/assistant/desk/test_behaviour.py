"""A person warns first, limits as little as will do, and looks again; the complaint goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from staff_seed import Seeded

from assistant.desk.behaviour import restrict, review_restriction, warn
from assistant.desk.refusals import NotAllowed
from cases.letters import missing
from cases.restricting import Restriction, Warning_

WARNING = Warning_(
    "Shouting at our staff",
    "One person as your only contact",
    "A call at a quiet time",
    "She is worn out; pain was thought of",
)
LIMIT = Restriction(
    behaviour="Forty calls a day",
    limit="One call a week, on Mondays",
    reason="The line was blocked for others",
    considered="Her hearing was thought of",
    appeal_to="the senior lead",
    review_on=date(2027, 1, 29),
)


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def test_a_warning_says_that_the_complaint_goes_on(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    before = at_the_desk.row(reference).next_due
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(warn, warning=WARNING))
    (letter,) = at_the_desk.sent(reference)
    assert missing("behaviour_warning", letter.contains) == ()
    assert "Your complaint goes on whatever happens" in letter.body
    assert letter.body.startswith("Asha Rahman")
    assert at_the_desk.row(reference).next_due == before


def test_without_thinking_of_disability_nothing_is_sent(at_the_desk: Seeded) -> None:
    """HOC-5.15."""
    reference = at_the_desk.case()
    hasty = replace(WARNING, considered=" ")
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(warn, warning=hasty))
    assert names(refused) == ["behaviour_considered"]
    assert at_the_desk.sent(reference) == []


def test_a_limit_says_what_was_thought_of_and_why_it_is_needed(at_the_desk: Seeded) -> None:
    """HOC-5.15: proportionate, and with regard to the Equality Act; asked of whoever sets it."""
    reference = at_the_desk.case()
    hasty = replace(LIMIT, considered=" ", reason="", limit="")
    deed = partial(restrict, restriction=hasty, threat=True)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    lacking = {"restriction_limit", "restriction_reason", "behaviour_considered"}
    assert set(names(refused)) == lacking
    assert at_the_desk.sent(reference) == []
    deed = partial(restrict, restriction=LIMIT, threat=True)
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    (kept,) = at_the_desk.desk.case_page(at_the_desk.asha, reference).unsettled
    assert kept.what == "restriction_set"


def test_no_limit_without_a_warning_before_it(at_the_desk: Seeded) -> None:
    reference, desk, asha = at_the_desk.case(), at_the_desk.desk, at_the_desk.asha
    with pytest.raises(NotAllowed) as refused:
        desk.do(asha, reference, partial(restrict, restriction=LIMIT))
    assert names(refused) == ["restriction_not_warned"]
    desk.do(asha, reference, partial(warn, warning=WARNING))
    desk.do(asha, reference, partial(restrict, restriction=LIMIT))
    letter = at_the_desk.sent(reference)[-1]
    assert {"appeal_right", "review_date", "ombudsman_contact"} <= set(letter.contains)
    dates = {line.name: line.due for line in desk.case_page(asha, reference).dates}
    assert dates["restriction_review_due"] == date(2027, 1, 29)


def test_after_a_threat_no_warning_must_come_first(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    deed = partial(restrict, restriction=LIMIT, threat=True)
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert "restriction" in at_the_desk.row(reference).flags


@pytest.mark.parametrize("review_on", [None, date(2026, 11, 24), date(2027, 6, 1)])
def test_a_limit_needs_a_day_to_look_again_that_is_soon_enough(
    at_the_desk: Seeded, review_on: date | None
) -> None:
    reference = at_the_desk.case()
    deed = partial(restrict, restriction=replace(LIMIT, review_on=review_on), threat=True)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert names(refused) == ["restriction_review"]


def test_a_limit_ends_when_somebody_looked_again(at_the_desk: Seeded) -> None:
    reference, desk, asha = at_the_desk.case(), at_the_desk.desk, at_the_desk.asha
    desk.do(asha, reference, partial(restrict, restriction=LIMIT, threat=True))
    desk.do(asha, reference, partial(review_restriction, outcome="ends", why="calm", again=None))
    case = at_the_desk.row(reference)
    assert "restriction" not in case.flags
    dates = {line.name: line for line in desk.case_page(asha, reference).dates}
    assert dates["restriction_review_due"].met_at is not None
