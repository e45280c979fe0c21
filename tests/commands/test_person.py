"""`redress person`: all that is held, marked for a person to check; and what may be taken out.

FACT-SAR, FACT-DUAA, H21-14.1, PK-41.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from click.testing import Result
from fakes import FrozenClock
from sqlalchemy import Connection, insert, select, text, update
from staff_seed import DEFINITION, Seeded, ask_for, make_address, make_case, make_task, represent

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.involve import name_involved
from cases.case import Definition
from storage.attachments import AttachmentRow
from storage.cases import CaseRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Adjustment, Person
from storage.sessions import SessionRow
from storage.telegram_updates import TelegramUpdateRow

Run = Callable[..., Result]
PHONE = "+447700900471"
HER = {"value": PHONE, "name": "Maya Okoro", "home": "12 Acacia Court", "postcode": "BS1 4ND"}
PERSONAL = ("Maya", "Okoro", "Acacia", "BS1 4ND", "900471", "secret words", "large letters")
LONG_AGO = datetime(2018, 3, 1, 12, tzinfo=UTC)
CLOSED = {"state": "closed", "received_at": LONG_AGO, "closed_at": LONG_AGO + timedelta(days=30)}
WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})


def write(connection: Connection, address_id: int, words: str, at: datetime) -> None:
    """Something said, answered and noted on no case, with a photo."""
    mine = {"landlord": "demo", "address_id": address_id}
    inbox = connection.scalar(
        insert(InboxRow)
        .values(
            **mine, channel="sms", provider_id=f"at-{at}", body=words, original=b"secret words",
            understood={"said": words}, received_at=at,
        )
        .returning(InboxRow.id)
    )  # fmt: skip
    said = {"body": f"You said: {words}", "kinds": [], "contains": [], "choices": []}
    connection.execute(insert(OutboxRow).values(**mine, **said, status="waiting", created_at=at))
    noted = {"actor": "resident", "event": "added", "data": {"words": words}, "at": at}
    connection.execute(insert(LedgerRow).values(**mine, **noted))
    photo = {"inbox_id": inbox, "source": "", "content_type": "image/png", "status": "waiting"}
    connection.execute(
        insert(AttachmentRow).values(landlord="demo", **photo, file_name="me.png", received_at=at)
    )


@pytest.fixture
def address(at_the_desk: Seeded) -> int:
    """A resident who wrote before and after, with a memory and a need."""
    with at_the_desk.database.begin() as connection:
        address_id = make_address(connection, "demo", **HER)
        write(connection, address_id, "secret words", LONG_AGO)
        remembered = {"version": 1, "state": {"draft": "secret words"}, "updated_at": LONG_AGO}
        connection.execute(insert(SessionRow).values(address_id=address_id, **remembered))
        person = connection.scalar(select(AddressRow.person_id).where(AddressRow.id == address_id))
        need = {"code": "large_print", "words": "large letters", "asked_at": LONG_AGO}
        connection.execute(insert(Adjustment).values(landlord="demo", person_id=person, **need))
    return address_id


def everything(at_the_desk: Seeded) -> str:
    """Every table, as one long text."""
    tables = (
        *("person", "address", "adjustment", "inbox", "outbox", "session", "ledger", '"case"'),
        *("attachment", "consent", "task", "happening", "promise", "decision", "telegram_update"),
    )
    with at_the_desk.database.begin() as connection:
        rows = [
            row
            for table in tables
            for row in connection.scalars(text(f"select to_jsonb(t)::text from {table} t"))
        ]
    return "\n".join(rows)


def left(at_the_desk: Seeded) -> list[str]:
    kept = everything(at_the_desk)
    return [one for one in PERSONAL if one in kept]


def exported(run: Run, *words: str) -> dict[str, Any]:
    made = run("person", "export", *words)
    assert made.exit_code == 0, made.output
    return json.loads(made.stdout)


def test_everything_held_is_in_the_export(
    redress: Run, at_the_desk: Seeded, address: int, clock: FrozenClock
) -> None:
    reference = at_the_desk.case(address_id=address, original_words="No heating since May")
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    whole = exported(redress, "07700 900471")
    assert whole["person"][0]["name"] == "Maya Okoro"
    assert whole["addresses"][0]["value"] == PHONE
    assert whole["adjustments"][0]["words"] == "large letters"
    assert [one["words"] for one in whole["conversations"]] == [
        "secret words",
        "You said: secret words",
    ]
    assert whole["conversations"][0]["understood"] == {"said": "secret words"}
    assert whole["remembered"][0]["state"] == {"draft": "secret words"}
    (case,) = whole["cases"]
    assert (case["case"]["reference"], case["original_words"]) == (
        reference,
        "No heating since May",
    )
    assert len(case["letters"]) == 1
    assert whole["to_check"]["cases_of_their_own"] == [reference]


def test_nothing_is_sent_and_whoever_runs_it_is_told_to_check(
    redress: Run, at_the_desk: Seeded, address: int
) -> None:
    before = everything(at_the_desk)
    made = redress("person", "export", PHONE, "--format", "html")
    assert made.stderr == "A person must check it before it is sent: see what is marked.\n"
    assert "A person reads all of this before any of it is sent." in made.stdout
    assert everything(at_the_desk) == before
    assert at_the_desk.jobs.deferred == []


def test_what_staff_wrote_and_what_is_about_somebody_else_is_marked(
    redress: Run, at_the_desk: Seeded, address: int
) -> None:
    reference = at_the_desk.case(address_id=address)
    person = at_the_desk.row(reference).person_id
    with at_the_desk.database.begin() as connection:
        daughter = make_address(connection, "demo", name="Ngozi Okafor", value="+447700900472")
        make_case(
            connection, at_the_desk.clock(), address_id=daughter, person_id=person,
            resident_address_id=address, reference="ACN-REPR-XYZ",
        )  # fmt: skip
        represent(connection, "ACN-REPR-XYZ", status="given", resident_address_id=address)
        make_task(connection, reference, "person_asked", data={"note": "rings at night"})
    deed = partial(name_involved, staff_id=at_the_desk.ben.id, why="took the calls")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    own, represented = exported(redress, PHONE)["cases"]
    assert {one["check"] for part in ("tasks", "part_of_it", "ledger") for one in own[part]} == {
        "staff_only"
    }
    assert not any("check" in one for one in own["messages"])
    assert represented["consent"]["check"] == "somebody_else"
    assert [one["check"] for one in represented["messages"]] == ["somebody_else"]
    marked = {one["name"]: one.get("check", "") for one in represented["people"]}
    assert marked == {"Ngozi Okafor": "somebody_else", "Maya Okoro": ""}
    page = redress("person", "export", PHONE, "--format", "html").stdout
    assert "Written among staff: check before sending" in page
    assert "About somebody else: check before sending" in page


def test_a_representative_gets_their_own_words_and_not_the_resident_s_case(
    redress: Run, at_the_desk: Seeded, address: int
) -> None:
    reference = at_the_desk.case(
        address_id=address, person_id=None, fields={"home": "the resident's home"}
    )
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    whole = exported(redress, PHONE)
    assert whole["cases"] == []
    (case,) = whole["for_somebody_else"]
    assert (case["reference"], case["check"]) == (reference, "somebody_else")
    assert len(case["messages"]) == 1
    assert "the resident's home" not in json.dumps(whole)
    assert "Mrs Okafor" not in json.dumps(whole)


def test_a_case_names_whom_it_is_about(redress: Run, at_the_desk: Seeded, address: int) -> None:
    reference = at_the_desk.case(address_id=address)
    assert exported(redress, "--case", reference)["person"][0]["name"] == "Maya Okoro"


def test_a_closed_off_case_is_marked(redress: Run, at_the_desk: Seeded, address: int) -> None:
    reference = at_the_desk.case(address_id=address, only_for="governance")
    whole = exported(redress, PHONE)
    assert whole["to_check"]["cases_only_one_role_may_see"] == [reference]
    assert whole["cases"][0]["check"] == "closed_off"


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


@pytest.mark.parametrize("command", ["export", "erase"])
def test_who_is_meant_must_be_plain(redress: Run, at_the_desk: Seeded, command: str) -> None:
    reference = at_the_desk.case(person_id=None, person={"value": PHONE})
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
        make_address(connection, "hpg", value=PHONE)

    def said(*words: str) -> tuple[int, str]:
        made = redress("person", command, *words)
        assert made.stdout == ""
        return made.exit_code, made.stderr

    assert said() == (2, "Give an address or --case, one of the two.\n")
    assert said(PHONE, "--case", reference)[0] == 2
    assert said("07700 900999") == (1, "Nobody is known at that address.\n")
    assert said(PHONE) == (1, "Several know it: say whose with --landlord: demo, hpg.\n")
    assert said("--case", "ACN-0000-000") == (1, "There is no such case.\n")
    assert said("--case", reference) == (
        1,
        f"Nobody is known to be the resident of {reference}: give their number.\n",
    )
