"""What somebody's adjustments change in how we write to them, worked out from their codes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.manner import AS_USUAL, manner_of

MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def test_nobody_who_asked_for_nothing_is_written_to_in_a_special_way() -> None:
    assert manner_of({}, in_talk=False) == AS_USUAL
    assert AS_USUAL.waits_until(MORNING) is None


@pytest.mark.parametrize("code", ["easy_read", "short_plain_words", "one_at_a_time"])
def test_whoever_needs_easier_words_gets_them(code: str) -> None:
    assert manner_of({code: "said so"}, in_talk=False).easy


def test_large_print_changes_no_words() -> None:
    assert not manner_of({"large_print": "said so"}, in_talk=False).easy


def test_a_message_waits_until_the_hour_they_asked_for_and_no_longer() -> None:
    manner = manner_of({"call_after": "after 14:00"}, in_talk=False)
    assert manner.waits_until(MORNING) == datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    assert manner.waits_until(MORNING.replace(hour=14)) is None


def test_the_hour_is_londons_in_summer_too() -> None:
    manner = manner_of({"call_after": "after 14:00"}, in_talk=False)
    july = datetime(2027, 7, 6, 10, 0, tzinfo=UTC)
    assert manner.waits_until(july) == datetime(2027, 7, 6, 13, 0, tzinfo=UTC)


def test_somebody_in_talk_with_a_person_has_no_hours_to_wait_for() -> None:
    assert manner_of({"call_after": "after 14:00"}, in_talk=True).waits_until(MORNING) is None


def test_what_was_asked_for_just_now_adds_to_what_was_asked_before() -> None:
    before = manner_of({"call_after": "after 14:00"}, in_talk=False)
    now = before.with_needs({"one_at_a_time": "one thing at a time"})
    assert now.easy
    assert now.one_at_a_time
    assert now.not_before == before.not_before
