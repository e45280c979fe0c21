"""Codes: six digits by chance, fifteen minutes, five tries, three a day (REP-ID)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from fakes import counted_chance

from assistant.one_time_code import came_lately, code_of, may_ask, new_codes

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def proof(minutes_ago: float = 1, **changes: Any) -> dict[str, Any]:
    """A code asked for so long ago."""
    asked = NOW - timedelta(minutes=minutes_ago)
    kept = {"code": "123456", "tries": 0, "reference": "ACN-2222-222", "ended": False}
    return {**kept, "asked_at": asked.timestamp(), **changes}


def test_a_code_has_six_digits_even_when_chance_is_small():
    codes = new_codes(lambda length: (7).to_bytes(length, "big"))
    assert next(codes) == "000007"


def test_codes_differ():
    codes = new_codes(counted_chance())
    assert len({next(codes) for _ in range(50)}) == 50


def test_a_code_holds_for_fifteen_minutes_and_not_a_second_longer():
    in_time, late = code_of([proof(15)], NOW), code_of([proof(15.02)], NOW)
    assert in_time is not None
    assert late is not None
    assert (in_time.expired, late.expired) == (False, True)


def test_five_tries_are_counted_down():
    code = code_of([proof(tries=3)], NOW)
    assert code is not None
    assert code.tries_left == 2


def test_a_code_that_is_used_up_is_none():
    assert code_of([proof(ended=True)], NOW) is None


def test_only_the_newest_code_counts():
    code = code_of([proof(1, code="222222"), proof(2, code="111111")], NOW)
    assert code is not None
    assert code.right == "222222"


def test_an_address_may_ask_three_times_a_day():
    three = [proof(1), proof(60), proof(120)]
    assert not may_ask(three, NOW)
    assert may_ask([*three[:2], proof(60 * 24 + 1)], NOW)


def test_a_code_can_be_disowned_for_thirty_days():
    month = timedelta(days=30).total_seconds()
    assert came_lately(NOW.timestamp() - month + 1, NOW)
    assert not came_lately(NOW.timestamp() - month - 1, NOW)
    assert not came_lately(None, NOW)
