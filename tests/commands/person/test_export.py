"""`redress person export`: all that is held, marked for a person to check (FACT-SAR, H21-14.1)."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from click.testing import Result
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded, make_address, make_case, make_task, represent

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.involve import name_involved
from cases.case import Definition
from tests.commands.person.held import PHONE, everything

Run = Callable[..., Result]
WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})


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
