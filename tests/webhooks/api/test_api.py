"""A landlord's own systems read its cases, contacts and events, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from flask import Flask
from sqlalchemy import insert
from staff_seed import WORDS, Seeded
from werkzeug.test import TestResponse

from storage.inbox import InboxRow
from storage.ledger import LedgerRow

Ask = Callable[..., TestResponse]
LISTS = ("cases", "contacts", "events")


def note(office: Seeded, reference: str, event: str = "claimed") -> None:
    """Something happened to a case."""
    case = office.row(reference)
    with office.database.begin() as connection:
        connection.execute(
            insert(LedgerRow).values(
                landlord=case.landlord, case_id=case.id, at=office.clock(), actor="staff",
                staff_id=office.asha.id, event=event, data={"words": "mine"},
            )
        )  # fmt: skip


def test_a_system_reads_what_there_is_of_each(office: Seeded, ask: Ask):
    reference = office.case()
    note(office, reference)
    (case,) = ask("cases").json["cases"]
    (contact,) = ask("contacts").json["contacts"]
    (event,) = ask("events").json["events"]
    assert (case["reference"], case["next_due_name"]) == (reference, "stage1_ack_due")
    assert (contact["reference"], contact["text"]) == (reference, WORDS)
    assert (event["reference"], event["event"], event["data"]) == (
        reference,
        "claimed",
        {"words": "mine"},
    )


def test_one_case_is_the_whole_record_with_the_working_of_its_dates(office: Seeded, ask: Ask):
    whole = ask(f"cases/{office.case().lower()}").json
    assert whole["original_words"] == WORDS
    assert whole["dates"][0]["working"].startswith("5 working days after receipt")


@pytest.mark.parametrize("name", LISTS)
def test_who_reads_on_from_next_gets_each_once(name: str, office: Seeded, ask: Ask):
    references = [office.case() for _ in range(3)]
    for reference in references:
        note(office, reference)
    read, after = [], 0
    while page := ask(f"{name}?limit=2&after={after}").json[name]:
        read += page
        after = page[-1]["id"]
    assert [one["reference"] for one in read] == references
    assert ask(f"{name}?after={after}").json == {name: [], "next": after}


@pytest.mark.parametrize("name", LISTS)
def test_what_may_still_be_joined_by_an_earlier_one_waits(name: str, office: Seeded, ask: Ask):
    with office.database.begin() as slow:
        slow.exec_driver_sql("select pg_current_xact_id()")
        note(office, office.case())
        assert ask(name).json[name] == []
    assert len(ask(name).json[name]) == 1


@pytest.mark.parametrize("name", LISTS)
def test_another_landlords_key_reads_nothing_of_it(name: str, office: Seeded, ask: Ask):
    reference = office.case()
    note(office, reference)
    assert ask(name, whose="hpg").json[name] == []
    assert ask(f"cases/{reference}", whose="hpg").status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_a_case_for_one_role_alone_is_not_handed_on(name: str, office: Seeded, ask: Ask):
    reference = office.case(only_for="senior lead")
    note(office, reference)
    assert ask(name).json[name] == []
    assert ask(f"cases/{reference}").status_code == 404


@pytest.mark.parametrize("name", ["contacts", "events"])
def test_nor_is_what_was_said_around_it_before_it_had_a_number(name: str, office: Seeded, ask: Ask):
    closed_off, other = office.case(only_for="senior lead"), office.case()
    say_on_no_case(office, closed_off)
    say_on_no_case(office, other)
    told = [one["text" if name == "contacts" else "event"] for one in ask(name).json[name]]
    assert f"around {closed_off}" not in told
    assert f"around {other}" in told


def say_on_no_case(office: Seeded, reference: str) -> None:
    """Something said, and noted, in the conversation of a case, before it was one."""
    case = office.row(reference)
    where = {"landlord": case.landlord, "address_id": case.address_id}
    words = f"around {reference}"
    with office.database.begin() as connection:
        connection.execute(
            insert(InboxRow).values(
                **where, channel=case.channel, provider_id=words, body=words, understood={},
                received_at=office.clock(),
            )
        )  # fmt: skip
        connection.execute(
            insert(LedgerRow).values(
                **where, at=office.clock(), actor="resident", event=words, data={}
            )
        )


@pytest.mark.parametrize("header", ["", "Bearer wrong", "Basic " + "d" * 32, "Bearer é"])
def test_without_a_key_nothing_is_read(header: str, app: Flask):
    answer = app.test_client().get("/api/v1/cases", headers={"Authorization": header})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "REDRESS_API_KEYS" in answer.json["error"]


@pytest.mark.parametrize(
    "query", ["after=x", "after=-1", "after=9223372036854775808", "limit=0", "limit=501", "limit="]
)
def test_a_page_that_cannot_be_meant_is_said_so(query: str, ask: Ask):
    answer = ask(f"events?{query}")
    assert (answer.status_code, answer.json["status"]) == (400, 400)
    assert "from 1 to 500" in answer.json["error"]


def test_what_is_answered_is_as_described(office: Seeded, app: Flask, ask: Ask):
    described = app.test_client().get("/api/v1/openapi.json").json
    reference = office.case(flags=["hazard_check"])
    note(office, reference)
    answers = {
        "/api/v1/cases": ask("cases"),
        "/api/v1/cases/{reference}": ask(f"cases/{reference}"),
        "/api/v1/contacts": ask("contacts"),
        "/api/v1/events": ask("events"),
    }
    assert described["paths"].keys() == {*answers, "/api/v1/openapi.json"}
    for path, answer in answers.items():
        check(described, described["paths"][path]["get"]["responses"]["200"], answer)
    not_there = described["paths"]["/api/v1/cases/{reference}"]["get"]["responses"]["404"]
    check(described, not_there, ask("cases/NONE"))


def check(described: dict[str, Any], response: dict[str, Any], answer: TestResponse) -> None:
    """The body has the described form, every part of it named."""
    schema = response["content"]["application/json"]["schema"] | {
        "components": described["components"]
    }
    jsonschema.validate(answer.json, schema, jsonschema.Draft202012Validator)


def test_every_address_there_is_is_described(app: Flask):
    described = app.test_client().get("/api/v1/openapi.json").json["paths"]
    there = {
        rule.rule.replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
    }
    assert there == set(described)
