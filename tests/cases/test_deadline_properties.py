"""What holds of every date, whenever something comes, for every landlord in both nations.

Dates are worked out a second time here, on the second calendar and day by day, from nothing but the
numbers in the pack.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from cases.dates import uk_date
from cases.deadlines import ClockFacts, Happening, What, deadlines
from cases.nations import Nation
from cases.policy import Policy
from cases.policy_packs import load
from cases.policy_parts import Stage
from policies import FOLDER
from tests.cases.second_calendar import day_number, days_after, is_working_day

PACKS = load(FOLDER)
EVERY = [PACKS.policy(one, date(2026, 6, 1)) for one in PACKS.landlords()]
POLICIES = st.sampled_from(EVERY)
SCOTTISH = st.sampled_from([policy for policy in EVERY if policy.nation is Nation.SCOTLAND])
LONDON = ZoneInfo("Europe/London")
FROM, UNTIL = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
RECEIVED = st.timedeltas(timedelta(0), UNTIL - FROM - timedelta(seconds=1)).map(FROM.__add__)
ACKNOWLEDGED = st.none() | st.integers(0, 40)
"""Days after it came; None while nobody has."""
ZONES = st.sampled_from(
    [
        UTC,
        LONDON,
        ZoneInfo("Asia/Kolkata"),
        timezone(timedelta(hours=-11)),
        ZoneInfo("Pacific/Apia"),
    ]
)
MOST = {
    (Nation.ENGLAND, 1): (5, 10, 10),
    (Nation.ENGLAND, 2): (5, 20, 20),
    (Nation.SCOTLAND, 1): (0, 5, 5),
    (Nation.SCOTLAND, 2): (0, 20, 20),
}
"""Working days to acknowledge, from then to respond, and to add at the most (HOC-6; SPSO)."""


def facts_of(
    stage: int, came: datetime, acknowledged_after: int | None = None, longer: int = 0
) -> ClockFacts:
    acknowledged = _later(came, acknowledged_after)
    if stage == 1:
        return ClockFacts(received_at=came, acknowledged_at=acknowledged, extension_wd=longer)
    return ClockFacts(
        stage2_requested_at=came, stage2_acknowledged_at=acknowledged, stage2_extension_wd=longer
    )


def by_name(facts: ClockFacts, policy: Policy) -> dict[str, date]:
    found = {one.name: one.due for one in deadlines(facts, policy)}
    return {name: due for name, due in found.items() if not isinstance(due, datetime)}


def told(facts: ClockFacts, policy: Policy) -> list[tuple[str, str, str, str]]:
    """What residents and officers read of each date."""
    return [(one.name, one.due_text, one.basis, one.why) for one in deadlines(facts, policy)]


def by_hand(
    stage: int, came: datetime, acknowledged_after: int | None, longer: int, policy: Policy
) -> dict[str, date]:
    """The same dates, counted day by day on the second calendar."""
    nation, rules = policy.nation, _rules(stage, policy)
    start, sent = uk_date(came), _later(came, acknowledged_after)
    dates: dict[str, date] = {}
    response = day_number(start, rules.response_wd, nation)
    if rules.ack_wd:
        ack = dates["ack_due"] = day_number(start, rules.ack_wd, nation)
        begun = min(uk_date(sent), ack) if sent else ack
        if rules.response_from == "acknowledgement":
            response = days_after(begun, rules.response_wd, nation)
        if stage == 2 and policy.s2.midpoint_promised:
            dates["progress_contact"] = days_after(begun, policy.s2.midpoint_contact_wd, nation)
    dates["response_due"] = response
    dates["extension_latest"] = days_after(response, rules.extension_max_wd, nation)
    if longer:
        dates["response_due_extended"] = days_after(response, longer, nation)
    return {f"stage{stage}_{name}": due for name, due in dates.items()}


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, st.integers(0, 25), POLICIES)
def test_two_independent_calendars_agree_on_every_date(
    stage: int, came: datetime, acknowledged_after: int | None, longer: int, policy: Policy
) -> None:
    """HOC-6.2 to 6.4, 6.11, 6.14, 6.15; SPSO-2; FACT-BH."""
    facts = facts_of(stage, came, acknowledged_after, longer)
    assert by_name(facts, policy) == by_hand(stage, came, acknowledged_after, longer, policy)


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, st.integers(0, 25), POLICIES)
def test_every_date_is_a_working_day_by_both_calendars(
    stage: int, came: datetime, acknowledged_after: int | None, longer: int, policy: Policy
) -> None:
    dates = by_name(facts_of(stage, came, acknowledged_after, longer), policy)
    assert {f"stage{stage}_response_due", f"stage{stage}_extension_latest"} <= set(dates)
    for due in dates.values():
        assert policy.working_days.is_working_day(due)
        assert is_working_day(due, policy.nation)


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, POLICIES)
def test_no_date_is_later_than_the_law_allows(
    stage: int, came: datetime, acknowledged_after: int | None, policy: Policy
) -> None:
    """HOC-6.2, 6.3, 6.4, 6.11, 6.14, 6.15: 5, then 10, then 10 more; 5, then 20, then 20 more."""
    to_ack, to_respond, to_add = MOST[policy.nation, stage]
    first, nation = uk_date(came), policy.nation
    dates = by_name(facts_of(stage, came, acknowledged_after), policy)
    response = dates[f"stage{stage}_response_due"]
    if to_ack:
        assert dates[f"stage{stage}_ack_due"] <= day_number(first, to_ack, nation)
    assert response <= day_number(first, to_ack + to_respond, nation)
    assert dates[f"stage{stage}_extension_latest"] <= days_after(response, to_add, nation)


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, POLICIES)
def test_no_date_is_earlier_than_the_landlord_promised(
    stage: int, came: datetime, acknowledged_after: int | None, policy: Policy
) -> None:
    """Nobody is hurried: an early acknowledgement never leaves fewer days than the pack gives."""
    rules, first = _rules(stage, policy), uk_date(came)
    dates = by_name(facts_of(stage, came, acknowledged_after), policy)
    response = dates[f"stage{stage}_response_due"]
    assert response >= day_number(first, rules.response_wd, policy.nation)
    assert dates.get(f"stage{stage}_ack_due", first) <= response
    assert response < dates[f"stage{stage}_extension_latest"]


@given(st.sampled_from((1, 2)), RECEIVED, st.integers(0, 14), st.integers(0, 30), POLICIES)
def test_a_later_acknowledgement_moves_the_response_only_up_to_the_day_it_was_due(
    stage: int, came: datetime, early: int, longer: int, policy: Policy
) -> None:
    """CLK-LATE, as a property."""
    name = f"stage{stage}_response_due"
    before = by_name(facts_of(stage, came, early), policy)[name]
    after = by_name(facts_of(stage, came, early + longer), policy)[name]
    never = by_name(facts_of(stage, came), policy)[name]
    assert before <= after <= never


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, st.integers(1, 25), POLICIES)
def test_an_extension_adds_its_days_and_moves_no_other_date(
    stage: int, came: datetime, acknowledged_after: int | None, longer: int, policy: Policy
) -> None:
    """HOC-6.4, 6.15: the first date stays on record."""
    plain = by_name(facts_of(stage, came, acknowledged_after), policy)
    extended = by_name(facts_of(stage, came, acknowledged_after, longer), policy)
    new = extended.pop(f"stage{stage}_response_due_extended")
    assert extended == plain
    assert new == days_after(plain[f"stage{stage}_response_due"], longer, policy.nation)


@given(st.sampled_from((1, 2)), RECEIVED, ACKNOWLEDGED, ZONES, POLICIES)
def test_the_zone_an_instant_is_written_in_changes_nothing(
    stage: int, came: datetime, acknowledged_after: int | None, zone: ZoneInfo, policy: Policy
) -> None:
    """CLK-TZ."""
    here = facts_of(stage, came, acknowledged_after)
    elsewhere = ClockFacts(
        **{
            each.name: value.astimezone(zone) if isinstance(value, datetime) else value
            for each in fields(here)
            for value in [getattr(here, each.name)]
        }
    )
    assert told(elsewhere, policy) == told(here, policy)


@given(st.sampled_from((1, 2)), RECEIVED, st.integers(0, 23), POLICIES)
def test_the_hour_of_the_uk_day_changes_no_date(
    stage: int, came: datetime, hour: int, policy: Policy
) -> None:
    """CLK-TZ: the date of receipt is the one on a calendar in the United Kingdom."""
    same_day = came.astimezone(LONDON).replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
    assert by_name(facts_of(stage, same_day), policy) == by_name(facts_of(stage, came), policy)


@given(RECEIVED, SCOTTISH)
def test_48_hours_are_hours_of_the_clock_whatever_the_day(came: datetime, policy: Policy) -> None:
    """PFP-T-SC0, where the hour is the rule: weekends, holidays and clock changes count for nothing."""
    facts = ClockFacts(happenings=(Happening(What.REQUEST_REPORTED, came),))
    (put_right,) = (one for one in deadlines(facts, policy) if isinstance(one.due, datetime))
    assert put_right.due.astimezone(UTC) == came + timedelta(hours=48)


@given(RECEIVED, POLICIES)
def test_an_emergency_hazard_has_24_hours_of_the_clock_once_its_law_has_begun(
    came: datetime, policy: Policy
) -> None:
    """FACT-AWAAB; Scotland's regulations give no hours."""
    facts = ClockFacts(happenings=(Happening(What.EMERGENCY_HAZARD_KNOWN, came),))
    hours = [one.due for one in deadlines(facts, policy) if isinstance(one.due, datetime)]
    begun = uk_date(came) >= policy.hazards.from_date and policy.nation is Nation.ENGLAND
    due = [came + timedelta(hours=24)] if begun else []
    assert [at.astimezone(UTC) for at in hours] == due


def _rules(stage: int, policy: Policy) -> Stage:
    return policy.s1 if stage == 1 else policy.s2


def _later(start: datetime, days: int | None) -> datetime | None:
    return None if days is None else start + timedelta(days=days)
