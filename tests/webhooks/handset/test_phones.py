from __future__ import annotations

from datetime import UTC, datetime

from webhooks.handset.phones import MOST_PHONES, TEXTS_EACH, Phones, Text

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
READY = (("+447700900101", "Resident"),)


def number(n: int) -> str:
    return f"+447700900{n:03}"


def test_phones_and_texts_are_bounded_and_the_ready_phones_stay():
    phones = Phones(READY)
    for n in range(200, 260):
        phones.pick_up(number(n))
    for n in range(TEXTS_EACH + 5):
        phones.put(number(259), Text(str(n), True, "x", NOON))
    assert len(phones.names()) == MOST_PHONES
    assert phones.names()[0] == READY[0]
    assert phones.texts(number(259))[0].sid == "5"


def test_a_state_only_moves_forward_but_for_another_try():
    phones = Phones(READY)
    phones.put(number(101), Text("SM1", True, "x", NOON))
    seen = []
    for state in ("delivered", "sent", "sending", "failed"):
        phones.move(number(101), "SM1", state)
        seen.append(phones.texts(number(101))[0].state)
    assert seen == ["delivered"] * 4
    phones.put(number(101), Text("SM2", True, "x", NOON, "failed"))
    phones.move(number(101), "SM2", "sending")
    assert phones.texts(number(101))[1].state == "sending"
