"""`redress retention run`: what it says of cases and of conversations, for nothing and in earnest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from click.testing import Result
from sqlalchemy import insert, select
from staff_seed import Seeded, make_address

from storage.inbox import InboxRow

LONG_AGO = datetime(2018, 3, 1, 12, tzinfo=UTC)


def test_it_counts_first_and_takes_out_then(
    redress: Callable[..., Result], at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case(state="closed", received_at=LONG_AGO, closed_at=LONG_AGO)
    with at_the_desk.database.begin() as connection:
        here = make_address(connection, "demo", held=False, value="+447700900471")
        connection.execute(
            insert(InboxRow).values(
                landlord="demo", channel="sms", provider_id="old", address_id=here,
                body="when is bin day", understood={}, received_at=LONG_AGO,
            )
        )  # fmt: skip
    would = redress("retention", "run", "--dry-run").stdout
    assert f"demo {reference}: kept until 2024-03-01" in would
    assert "Cases that would be taken out: 1." in would
    assert (
        "demo, older than 90 days and on no case, would be taken out: "
        "conversations 1, messages 1, people 1." in would
    )
    assert "when is bin day" in bodies(at_the_desk)
    did = redress("retention", "run").stdout
    assert did == would.replace("would be", "were")
    assert set(bodies(at_the_desk)) == {""}
    assert redress("retention", "run").stdout == "Cases that were taken out: 0.\n"


def bodies(at_the_desk: Seeded) -> list[str]:
    with at_the_desk.database.begin() as connection:
        return list(connection.scalars(select(InboxRow.body)))
