"""`redress person erase`: what may be taken out is, and why the rest must stay is said (FACT-DUAA, PK-41)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from click.testing import Result
from fakes import FrozenClock
from sqlalchemy import insert, select, update
from staff_seed import Seeded, ask_for, make_address, make_case, represent

from storage.cases import CaseRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import Person
from storage.telegram_updates import TelegramUpdateRow
from tests.commands.person.held import LONG_AGO, PHONE, everything, write

Run = Callable[..., Result]
PERSONAL = ("Maya", "Okoro", "Acacia", "BS1 4ND", "900471", "secret words", "large letters")
CLOSED = {"state": "closed", "received_at": LONG_AGO, "closed_at": LONG_AGO + timedelta(days=30)}


def left(at_the_desk: Seeded) -> list[str]:
    kept = everything(at_the_desk)
    return [one for one in PERSONAL if one in kept]


def test_when_nothing_must_stay_nothing_is_left(
    redress: Run, at_the_desk: Seeded, address: int
) -> None:
    reference = at_the_desk.case(address_id=address, original_words="secret words", **CLOSED)
    with at_the_desk.database.begin() as connection:
        ask_for(connection, reference, "home_visit", "secret words")
    made = redress("person", "erase", PHONE, "--yes")
    assert made.exit_code == 0, made.output
    assert "Cases taken out: 1. Cases kept: 0." in made.stdout
    assert made.stdout.endswith("is taken out, with name, home and numbers.\n")
    assert left(at_the_desk) == []
    assert at_the_desk.row(reference).kind == "complaint"  # the count stays
    assert at_the_desk.events(reference) == ["erased"]
    with at_the_desk.database.begin() as connection:
        noted = connection.execute(
            select(LedgerRow).where(LedgerRow.event == "person_erased")
        ).one()
        held = connection.scalars(select(OutboxRow.status).where(OutboxRow.case_id.is_(None)))
        assert set(held) == {"held"}  # an empty message is not sent
    assert noted.data == {"cases_erased": 1, "cases_kept": 0}


def test_a_dry_run_changes_nothing(redress: Run, at_the_desk: Seeded, address: int) -> None:
    reference = at_the_desk.case(address_id=address, **CLOSED)
    before = everything(at_the_desk)
    made = redress("person", "erase", PHONE, "--dry-run")
    assert made.exit_code == 0
    assert reference in made.stdout
    assert everything(at_the_desk) == before


@pytest.mark.parametrize(("typed", "goes"), [("erase\n", True), ("yes\n", False), ("\n", False)])
def test_it_must_be_typed_that_it_is_meant(
    redress: Run, at_the_desk: Seeded, address: int, typed: str, goes: bool
) -> None:
    made = redress("person", "erase", PHONE, typed=typed)
    assert made.exit_code == (0 if goes else 1)
    assert (left(at_the_desk) == []) is goes
    if not goes:
        assert made.stderr.endswith("Nothing was taken out.\n")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"state": "open"}, "it is still open. It is kept until it ends, and 72 months after"),
        ({**CLOSED, "legal_hold": True}, "a legal hold is on it. It is kept until the hold ends"),
        (
            {"state": "closed", "closed_at": datetime(2026, 3, 2, tzinfo=UTC)},
            "the landlord's rules keep it until 2 March 2032.",
        ),
    ],
    ids=["open", "on hold", "too young"],
)
def test_what_must_stay_is_said_kindly_with_why_and_until_when(
    redress: Run, at_the_desk: Seeded, address: int, changes: dict[str, Any], says: str
) -> None:
    reference = at_the_desk.case(address_id=address, original_words="the case's words", **changes)
    made = redress("person", "erase", PHONE, "--yes")
    assert made.exit_code == 1
    assert "We are sorry: not everything may go." in made.stdout
    assert f"{reference} stays, because {says}" in made.stdout
    assert at_the_desk.row(reference).original_words == "the case's words"
    with at_the_desk.database.begin() as connection:
        assert "Maya Okoro" in connection.scalars(select(Person.name)).all()


def test_the_life_of_a_tenancy_is_said(redress: Run, at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        address_id = make_address(connection, "h21", value=PHONE)
        reference = make_case(
            connection, LONG_AGO, landlord="h21", address_id=address_id,
            state="closed", closed_at=LONG_AGO,
        )  # fmt: skip
    made = redress("person", "erase", PHONE, "--yes")
    assert f"{reference} stays, because it is kept for the life of the tenancy" in made.stdout
    with at_the_desk.database.begin() as connection:
        ended = update(CaseRow).where(CaseRow.reference == reference)
        connection.execute(ended.values(tenancy_ended_on=date(2020, 1, 1)))
    assert redress("person", "erase", PHONE, "--yes").exit_code == 0


def test_words_before_a_case_that_stays_go_and_its_own_do_not(
    redress: Run, at_the_desk: Seeded, address: int, clock: FrozenClock
) -> None:
    at_the_desk.case(address_id=address, original_words="the case's words")
    with at_the_desk.database.begin() as connection:
        write(connection, address, "more about it", clock() + timedelta(minutes=3))
    made = redress("person", "erase", PHONE, "--yes")
    assert made.exit_code == 1
    with at_the_desk.database.begin() as connection:
        bodies = set(connection.scalars(select(InboxRow.body)))
        said = set(connection.scalars(select(OutboxRow.body)))
    assert bodies == {"", "the case's words", "more about it"}
    assert said == {"", "You said: more about it"}


def test_somebody_else_s_complaint_stays_theirs(
    redress: Run, at_the_desk: Seeded, address: int
) -> None:
    reference = at_the_desk.case(address_id=address, person_id=None, **CLOSED)
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    made = redress("person", "erase", PHONE, "--yes")
    assert made.exit_code == 1
    assert f"{reference} stays, because it is somebody else's complaint" in made.stdout
    assert at_the_desk.row(reference).erased_at is None


def test_a_provider_s_own_form_of_the_messages_goes_too(redress: Run, at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        make_address(connection, "demo", channel="telegram", value="4711", name="Maya Okoro")
        for number, chat in ((1, 4711), (2, 4712)):
            body = {"message": {"chat": {"id": chat}, "text": "secret words"}}
            row = {"bot": "b", "update_id": number, "body": body, "received_at": LONG_AGO}
            connection.execute(insert(TelegramUpdateRow).values(**row, handled_at=LONG_AGO))
    assert redress("person", "erase", "4711", "--yes").exit_code == 0
    with at_the_desk.database.begin() as connection:
        bodies = connection.scalars(
            select(TelegramUpdateRow.body).order_by(TelegramUpdateRow.update_id)
        ).all()
    assert bodies[0] == {}
    assert bodies[1]["message"]["text"] == "secret words"
