"""A case is about a part of the landlord: who answers it, who is named in what is told (HPG-6.1, 6.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import Row, select

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from assistant.reporting.gather import gather
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from messages.outgoing import Outgoing
from messages.whose import whose
from reports.log import log
from reports.period import Period
from storage.cases import CaseRow
from storage.database import Database
from storage.deliveries import look
from storage.outbox import OutboxRow

COMPLAINT = "I want to complain about the lift, it never works and nobody ever comes"
WRITER = Address(Channel.SMS, "+447700900001")


@pytest.fixture
def core(database: Database, clock: FrozenClock) -> Core:
    return assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())


def say(core: Core, text: str, name: str, brand: str, **more: Any) -> tuple[Outgoing, ...]:
    incoming = Incoming("hpg", WRITER, name, text, core.clock(), brand=brand)
    return core.receive.receive(replace(incoming, **more)).replies


def complaint(core: Core, brand: str) -> tuple[Row[Any], str]:
    """The complaint that somebody makes to a brand, and all they were told."""
    told = [reply.text for reply in say(core, COMPLAINT, "SM1", brand)]
    with core.database.begin() as connection:
        case = connection.execute(select(CaseRow).where(CaseRow.kind == "complaint")).one()
    return case, "\n".join(told)


def all_told(core: Core, brand: str) -> str:
    """Everything said to somebody who complains to a brand and answers no question."""
    _, told = complaint(core, brand)
    for number in range(12):
        told += "\n".join(reply.text for reply in say(core, "skip", f"skip {number}", brand))
    return told


@pytest.mark.parametrize(
    ("brand", "team"),
    [
        ("homes-plus", "Customer Advocacy Team"),  # HPG-6.11
        ("wrekin", "service team"),  # HPG-6.12
        ("care-plus", "care manager"),  # HPG-5.2-care
    ],
)
def test_a_complaint_goes_to_whoever_answers_for_the_brand_it_was_written_to(
    core: Core, brand: str, team: str
):
    case, _ = complaint(core, brand)
    assert (case.fields["brand"], case.queue) == (brand, team)


@pytest.mark.parametrize("brand", ["", "nobody-knows"])
def test_an_unknown_brand_is_the_landlords_own(core: Core, brand: str):
    case, _ = complaint(core, brand)
    assert ("brand" in case.fields, case.queue) == (False, "complaints")


@pytest.mark.parametrize("brand", ["care-plus", "choices"])
def test_who_complains_of_care_is_told_of_the_care_ombudsman(core: Core, brand: str):
    """HPG-8.3: the LGSCO, never the Housing Ombudsman."""
    told = all_told(core, brand)
    assert "Local Government and Social Care Ombudsman" in told
    assert "Housing Ombudsman" not in told


@pytest.mark.parametrize("brand", ["", "wrekin"])
def test_who_complains_of_their_home_is_told_of_the_housing_ombudsman(core: Core, brand: str):
    told = all_told(core, brand)
    assert "Housing Ombudsman" in told
    assert "Social Care" not in told


def test_a_brand_speaks_under_its_own_name_and_gives_its_own_phone(core: Core):
    """HPG-6.1: a care brand without a phone of its own gives the landlord's."""
    policy = core.packs.policy("hpg", core.clock().date())
    named = {brand.id: core.standing.of(policy, brand=brand.id) for brand in policy.landlord.brands}
    assert {id_: (facts["landlord"], facts["office_phone"]) for id_, facts in named.items()} == {
        "homes-plus": ("Homes Plus", "0800 048 8955"),
        "wrekin": ("The Wrekin Housing Group", "01952 217100"),
        "care-plus": ("Care Plus", "0800 048 8955"),
        "choices": ("Choices Housing", "0800 048 8955"),
    }


def test_a_case_keeps_its_brand_whatever_number_is_written_to_next(core: Core):
    case, _ = complaint(core, "care-plus")
    say(core, "It broke again on Monday", "SM2", "wrekin")
    with core.database.begin() as connection:
        (again,) = connection.execute(select(CaseRow).where(CaseRow.id == case.id))
        last = connection.execute(select(OutboxRow.id).order_by(OutboxRow.id.desc())).scalars()
        leaving = look(connection, last.first() or 0)
    assert (again.fields["brand"], again.queue) == ("care-plus", "care manager")
    assert leaving is not None
    assert leaving.outgoing.brand == "care-plus"


def test_the_log_of_complaints_says_which_brand(core: Core):
    """HPG-6.2."""
    complaint(core, "wrekin")
    today = core.clock().date()
    found = gather(core.database, core.packs, "hpg", Period(today, today), core.clock())
    assert [row["brand"] for row in log(found)] == ["wrekin"]


def test_a_number_is_a_landlords_or_a_brands():
    assert whose("hpg") == ("hpg", "")
    assert whose("hpg.care-plus") == ("hpg", "care-plus")
