"""What holds of every date, whenever something comes, for every landlord."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given
from hypothesis import strategies as st

from cases.dates import uk_date
from cases.deadlines import ClockFacts, deadlines
from cases.nations import Nation
from cases.policy import Policy
from cases.policy_packs import load
from policies import FOLDER

PACKS = load(FOLDER)
POLICIES = st.sampled_from([PACKS.policy(one, date(2026, 6, 1)) for one in PACKS.landlords()])
FROM = datetime(2024, 1, 1, tzinfo=UTC)
RECEIVED = st.timedeltas(timedelta(0), timedelta(days=7 * 365)).map(lambda after: FROM + after)
LAST_LISTED = datetime(2028, 9, 1, tzinfo=UTC)
"""The second calendar library's list ends with 2028."""
ZONES = st.sampled_from(
    [
        UTC,
        ZoneInfo("Europe/London"),
        ZoneInfo("Asia/Kolkata"),
        timezone(timedelta(hours=-11)),
    ]
)
MOST = {Nation.ENGLAND: (5, 15), Nation.SCOTLAND: (5, 5)}
"""Working days from receipt: acknowledgement, and response at the latest (Code; SPSO stage 1)."""


def closed_days(nation: Nation) -> set[date]:
    division = "scotland" if nation is Nation.SCOTLAND else "england-and-wales"
    listed = BankHolidays(use_cached_holidays=True).get_holidays(division=division)
    proclaimed = {date(2026, 6, 15)} if nation is Nation.SCOTLAND else set()
    return {holiday["date"] for holiday in listed} | proclaimed


CLOSED = {nation: closed_days(nation) for nation in (Nation.ENGLAND, Nation.SCOTLAND)}


def counted_by_hand(start: date, number: int, nation: Nation) -> date:
    """The slow way, on the second library: tick days off one by one."""
    day = start if nation is Nation.SCOTLAND else start + timedelta(days=1)
    while True:
        if day.weekday() < 5 and day not in CLOSED[nation]:
            number -= 1
            if number == 0:
                return day
        day += timedelta(days=1)


def by_name(facts: ClockFacts, policy: Policy) -> dict[str, date]:
    found = {one.name: one.due for one in deadlines(facts, policy)}
    return {name: due for name, due in found.items() if not isinstance(due, datetime)}


@given(
    received=RECEIVED,
    acknowledged_after=st.none() | st.integers(0, 40),
    policy=POLICIES,
)
def test_every_date_is_a_working_day(
    received: datetime, acknowledged_after: int | None, policy: Policy
) -> None:
    facts = ClockFacts(received_at=received, acknowledged_at=_later(received, acknowledged_after))
    dates = by_name(facts, policy)
    assert dates
    assert all(policy.working_days.is_working_day(due) for due in dates.values())


@given(
    received=RECEIVED,
    acknowledged_after=st.none() | st.integers(0, 40),
    policy=POLICIES,
)
def test_no_response_is_later_than_the_law_allows_nor_before_the_acknowledgement(
    received: datetime, acknowledged_after: int | None, policy: Policy
) -> None:
    """HOC-6.2, 6.3: 5 and then 10 working days, whenever acknowledged; SPSO-2: day 5."""
    facts = ClockFacts(received_at=received, acknowledged_at=_later(received, acknowledged_after))
    dates, calendar = by_name(facts, policy), policy.working_days
    first, most = uk_date(received), MOST[policy.nation][1]
    day_one = policy.calendar.day_one
    assert dates["stage1_response_due"] <= calendar.add_working_days(first, most, day_one)
    assert dates["stage1_response_due"] >= calendar.add_working_days(first, 5, day_one)
    assert dates.get("stage1_ack_due", first) <= dates["stage1_response_due"]
    assert dates["stage1_response_due"] < dates["stage1_extension_latest"]


@given(
    received=RECEIVED,
    early=st.integers(0, 14),
    longer=st.integers(0, 30),
    policy=POLICIES,
)
def test_a_later_acknowledgement_moves_the_response_only_up_to_the_day_it_was_due(
    received: datetime, early: int, longer: int, policy: Policy
) -> None:
    """CLK-LATE, as a property."""
    before = by_name(ClockFacts(received, acknowledged_at=_later(received, early)), policy)
    after = by_name(ClockFacts(received, acknowledged_at=_later(received, early + longer)), policy)
    never = by_name(ClockFacts(received), policy)
    assert before["stage1_response_due"] <= after["stage1_response_due"]
    assert after["stage1_response_due"] <= never["stage1_response_due"]


@given(received=RECEIVED.filter(lambda at: at < LAST_LISTED), policy=POLICIES)
def test_two_independent_calendars_agree(received: datetime, policy: Policy) -> None:
    nation, first = policy.nation, uk_date(received)
    dates = by_name(ClockFacts(received_at=received), policy)
    if policy.s1.ack_wd:
        ack = counted_by_hand(first, policy.s1.ack_wd, nation)
        assert dates["stage1_ack_due"] == ack
    else:
        assert dates["stage1_response_due"] == counted_by_hand(first, policy.s1.response_wd, nation)
    stage_2 = by_name(ClockFacts(stage2_requested_at=received), policy)
    assert stage_2["stage2_ack_due"] == counted_by_hand(first, policy.s2.ack_wd or 0, nation)


@given(received=RECEIVED, zone=ZONES, policy=POLICIES)
def test_the_zone_an_instant_is_written_in_changes_nothing(
    received: datetime, zone: ZoneInfo, policy: Policy
) -> None:
    """CLK-TZ."""
    written_elsewhere = ClockFacts(received_at=received.astimezone(zone))
    assert deadlines(written_elsewhere, policy) == deadlines(ClockFacts(received), policy)


@given(received=RECEIVED, policy=POLICIES)
def test_the_hour_of_the_uk_day_changes_nothing(received: datetime, policy: Policy) -> None:
    london = received.astimezone(ZoneInfo("Europe/London"))
    noon = london.replace(hour=12, minute=0, second=0, microsecond=0, fold=0)
    assert by_name(ClockFacts(received), policy) == by_name(ClockFacts(noon), policy)


@given(
    requested=RECEIVED,
    acknowledged_after=st.none() | st.integers(0, 40),
    policy=POLICIES,
)
def test_stage_2_stays_within_the_code_too(
    requested: datetime, acknowledged_after: int | None, policy: Policy
) -> None:
    """HOC-6.11, 6.14, 6.15: 5, then 20, then 20 working days at most; Scotland 3, 20."""
    facts = ClockFacts(
        stage2_requested_at=requested,
        stage2_acknowledged_at=_later(requested, acknowledged_after),
    )
    dates, calendar, day_one = (
        by_name(facts, policy),
        policy.working_days,
        policy.calendar.day_one,
    )
    most = 25 if policy.nation is Nation.ENGLAND else 20
    latest = calendar.add_working_days(uk_date(requested), most, day_one)
    assert dates["stage2_response_due"] <= latest
    assert dates["stage2_extension_latest"] <= calendar.add_working_days(latest, 20)


def _later(start: datetime, days: int | None) -> datetime | None:
    return None if days is None else start + timedelta(days=days)
