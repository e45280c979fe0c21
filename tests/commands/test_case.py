"""`redress case export`: everything on a case, as the record has it (HOC-5.12)."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from fakes import FrozenClock
from sqlalchemy import insert, select, update
from staff_seed import DEFINITION, WORDS, Seeded, ask_for, make_task, represent

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.involve import name_involved
from assistant.desk.respond import Response
from cases.case import Definition
from storage.attachment_content import keep_content
from storage.attachments import AttachmentRow
from storage.cases import CaseRow
from storage.inbox import InboxRow
from storage.outbox import OutboxRow

Run = Callable[..., Result]
WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def reference(at_the_desk: Seeded, clock: FrozenClock) -> str:
    """Acknowledged, answered, with a photo, a task and an adjustment."""
    reference = at_the_desk.case(fields={"outcome": {"value": "a lift", "words": "a lift pls"}})
    with at_the_desk.database.begin() as connection:
        ask_for(connection, reference, "large_print", "bigger letters please")
        make_task(connection, reference, "person_asked")
        photo(connection, at_the_desk.row(reference))
    clock.forward(days=1)
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    desk.do(asha, reference, partial(name_involved, staff_id=at_the_desk.ben.id, why="took calls"))
    desk.respond(
        asha, reference, Response("Upheld", ("Late.", "Lost."), "Sorry", "Nothing", "upheld")
    )
    return reference


def photo(connection: Any, case: Any) -> None:
    inbox = connection.scalar(select(InboxRow.id).where(InboxRow.case_id == case.id))
    row = {
        "landlord": "demo",
        "inbox_id": inbox,
        "case_id": case.id,
        "source": "",
        "content_type": "image/png",
        "file_name": "../../lift door.png",
        "status": "waiting",
        "received_at": case.received_at,
    }
    number = connection.scalar(insert(AttachmentRow).values(row).returning(AttachmentRow.id))
    keep_content(connection, number, PNG, "image/png")


def exported(run: Run, reference: str, *more: str) -> dict[str, Any]:
    made = run("case", "export", reference, *more)
    assert made.exit_code == 0, made.output
    return json.loads(made.stdout)


def test_the_words_the_definition_and_every_date_with_its_working(
    redress: Run, reference: str
) -> None:
    whole = exported(redress, reference)
    assert whole["case"]["reference"] == reference
    assert whole["original_words"] == WORDS
    assert whole["answers"]["outcome"]["words"] == "a lift pls"
    assert whole["definition"]["issues"] == DEFINITION["issues"]
    dates = {one["name"]: one for one in whole["dates"]}
    assert dates["stage1_ack_due"]["due"] == "2026-03-09"  # Monday
    assert dates["stage1_ack_due"]["rules"][0] == "HOC-6.2"
    assert dates["stage1_ack_due"]["working"] == "5 working days after receipt 2026-03-02"
    assert dates["stage1_ack_due"]["late"] is False
    assert dates["stage1_extension_latest"]["late"] is False  # a limit is nobody's duty


def test_the_export_equals_the_log(redress: Run, reference: str, at_the_desk: Seeded) -> None:
    """Every line of the ledger, in order, word for word, and every message both ways."""
    whole = exported(redress, reference)
    kept = at_the_desk.ledger(reference)
    assert [(one["event"], one["at"], one["data"]) for one in whole["ledger"]] == [
        (row.event, row.at.isoformat(), row.data) for row in kept
    ]
    sent = at_the_desk.sent(reference)
    out = [one for one in whole["messages"] if one["way"] == "out"]
    assert [(one["words"], one["to"], one["delivery"]) for one in out] == [
        (row.body, row.value, row.status) for row in sent
    ]
    assert [one["words"] for one in whole["messages"] if one["way"] == "in"] == [WORDS]


def test_letters_adjustments_tasks_files_and_who_is_part_of_it(
    redress: Run, reference: str
) -> None:
    whole = exported(redress, reference)
    assert [one["kinds"] for one in whole["letters"]] == [["ack_s1"], ["response_s1"]]
    assert "complaint_definition" in whole["letters"][0]["contains"]
    assert [one["words"] for one in whole["adjustments"]] == ["bigger letters please"]
    assert [one["kind"] for one in whole["tasks"]] == ["person_asked"]
    assert [one["name"] for one in whole["part_of_it"]] == ["Ben Carter"]
    (file,) = whole["files"]
    assert (file["file_name"], file["size"], len(file["sha256"])) == (
        "../../lift door.png",
        len(PNG),
        64,
    )


def test_delivery_and_exact_bytes_are_told(
    redress: Run, reference: str, at_the_desk: Seeded, clock: FrozenClock
) -> None:
    case = at_the_desk.row(reference)
    with at_the_desk.database.begin() as connection:
        delivered = {"status": "delivered", "delivered_at": clock() + timedelta(seconds=9)}
        connection.execute(
            update(OutboxRow).where(OutboxRow.case_id == case.id).values(**delivered)
        )
        connection.execute(
            update(InboxRow).where(InboxRow.case_id == case.id).values(original=b"\x00raw")
        )
    said = exported(redress, reference)["messages"]
    assert [one["exact_bytes"] for one in said if one["way"] == "in"] == ["AHJhdw=="]
    assert {one["delivered_at"] for one in said if one["way"] == "out"} == {
        (clock() + timedelta(seconds=9)).isoformat()
    }


def test_consent_is_in_it(redress: Run, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        represent(connection, reference, status="given", scope="all of it")
    consent = exported(redress, reference)["consent"]
    assert (consent["representative_name"], consent["status"]) == ("Ngozi Okafor", "given")


def test_files_are_copied_beside_it_and_cannot_leave_the_folder(
    redress: Run, reference: str, tmp_path: Path
) -> None:
    out, beside = tmp_path / "case.json", tmp_path / "files"
    made = redress("case", "export", reference, "--out", str(out), "--files", str(beside))
    assert made.exit_code == 0
    (copy,) = beside.iterdir()
    assert copy.read_bytes() == PNG
    assert copy.name.endswith("lift-door.png")
    assert {stat.S_IMODE(file.stat().st_mode) for file in (out, copy)} == {0o600}
    assert json.loads(out.read_text())["case"]["reference"] == reference


def test_a_page_for_people_escapes_what_they_wrote(redress: Run, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(original_words="<script>alert(1)</script> & cold")
    page = redress("case", "export", reference, "--format", "html").stdout
    assert f"Everything on case {reference}" in page
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; cold" in page


def test_a_case_for_one_role_alone_needs_their_leave(redress: Run, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(only_for="governance")
    refused = redress("case", "export", reference)
    assert refused.exit_code == 1
    assert refused.stderr.startswith(f"Only governance may see {reference}")
    assert refused.stdout == ""
    assert exported(redress, reference, "--restricted")["case"]["only_for"] == "governance"


def test_a_number_that_nobody_has_is_one_sentence(redress: Run, at_the_desk: Seeded) -> None:
    none = redress("case", "export", "ACN-0000-000")
    assert (none.exit_code, none.stderr) == (1, "There is no case ACN-0000-000.\n")
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        row = connection.execute(select(CaseRow).where(CaseRow.reference == reference)).one()
    twin = at_the_desk.case(landlord="hpg", reference=reference)
    both = redress("case", "export", twin)
    assert (both.exit_code, "--landlord" in both.stderr) == (1, True)
    assert exported(redress, twin, "--landlord", row.landlord)["case"]["landlord"] == "demo"
