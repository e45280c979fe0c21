"""A landlord that cannot comply says so; people are told once and no date moves (HOC-8.5)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select, update
from staff_seed import Seeded, packs, seed

from assistant import incidents
from assistant.commands.incident import incident
from assistant.core import assemble
from assistant.desk.officer import Officer
from assistant.desk.refusals import NotAllowed
from assistant.incidents import Notice
from assistant.jobs import QueuedJobs
from cases.dates import uk_date
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.database import Database
from storage.incidents import IncidentRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.tasks import TaskRow

WORDS = "A cyber attack has stopped our computers and we cannot see our records"
NOTICE = Notice(WORDS, date(2026, 11, 20), date(2026, 12, 4), "the chief executive")
COMPLAINS = "I want to complain about the lift, it never works and nobody comes"


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


@pytest.fixture
def manager(office: Seeded) -> Officer:
    return replace(office.asha, role="manager")


@pytest.fixture
def say(database: Database, clock: FrozenClock) -> Callable[..., str]:
    """Text the landlord; what is answered."""
    core = assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())
    numbers = iter(range(1, 100))

    def say(words: str, number: str = "+447700900771") -> str:
        sender, name = Address(Channel.SMS, number), f"SM{next(numbers)}"
        incoming = Incoming("demo", sender, name, words, clock())
        said = core.receive.receive(incoming, inline=True).replies
        return "\n".join(reply.text for reply in said)

    return say


def rows(office: Seeded, of: type[Any]) -> list[Any]:
    with office.database.begin() as connection:
        return list(connection.execute(select(of).order_by(of.id)))


def written(office: Seeded) -> list[Any]:
    return [row for row in rows(office, OutboxRow) if "incident_affected" in row.kinds]


def refused(act: Callable[[], object]) -> set[str]:
    with pytest.raises(NotAllowed) as caught:
        act()
    return {reason.name for reason in caught.value.reasons}


def test_somebody_is_told_what_happened_before_their_dates_and_the_dates_stay_as_computed(
    office: Seeded, manager: Officer, say: Callable[..., str]
):
    """HOC-8.5, and HOC-6.2: five working days from Tuesday 24 November is Tuesday 1 December."""
    before = say(COMPLAINS, "+447700900772")
    office.desk.start_incident(manager, NOTICE)
    told = say(COMPLAINS)
    assert told.index(f"{WORDS}. It began on Fri 20 Nov.") < told.index("By Tue 1 Dec")
    assert "back to normal on Fri 4 Dec" in told
    assert "By Tue 1 Dec" in before
    assert "cyber" not in before


def test_each_person_is_told_once_and_again_only_of_another_incident(
    office: Seeded, manager: Officer, say: Callable[..., str]
):
    office.desk.start_incident(manager, NOTICE)
    assert "cyber" in say(COMPLAINS)
    assert "cyber" not in say("I want it mended")
    assert "cyber" in say("hello", "+447700900773")
    office.desk.end_incident(manager)
    office.desk.start_incident(manager, replace(NOTICE, words="Our office is flooded."))
    assert "Our office is flooded. It began" in say("me")


def test_once_it_is_over_nobody_is_told(office: Seeded, manager: Officer, say: Callable[..., str]):
    office.desk.start_incident(manager, NOTICE)
    office.desk.end_incident(manager)
    assert "cyber" not in say(COMPLAINS)
    assert [row.event for row in rows(office, LedgerRow) if row.event.startswith("incident")] == [
        "incident_started",
        "incident_ended",
    ]


def test_a_return_day_that_has_passed_is_said_to_have_passed(
    office: Seeded, manager: Officer, say: Callable[..., str], clock: FrozenClock
):
    """No silent slip: neither of our dates nor of the landlord's own."""
    office.desk.start_incident(manager, NOTICE)
    clock.to(datetime(2026, 12, 7, 10, tzinfo=UTC))
    told = say(COMPLAINS)
    assert "We hoped to be back to normal on Fri 4 Dec, but we aren't yet" in told
    on = office.desk.incident(manager)
    assert on is not None
    assert on.overdue


def test_staff_get_the_tasks_to_tell_the_ombudsman_and_whoever_is_affected(
    office: Seeded, manager: Officer
):
    office.desk.start_incident(manager, NOTICE)
    tasks = {row.kind: row for row in rows(office, TaskRow)}
    assert set(tasks) == {"tell_ombudsman", "tell_affected"}
    assert tasks["tell_ombudsman"].urgent
    assert WORDS in tasks["tell_ombudsman"].data["words"]


def test_open_cases_with_a_date_in_that_time_are_listed_and_no_others(
    office: Seeded, manager: Officer
):
    soon = office.case()  # acknowledgement by 1 December
    later = office.case(received_at=datetime(2026, 12, 1, 10, tzinfo=UTC))  # by the 8th
    office.case(state="closed")
    office.desk.start_incident(manager, NOTICE)
    listed = [line.reference for line in office.desk.incident_page(manager).affected.lines]
    assert soon in listed
    assert later not in listed
    assert len(listed) == 1


def test_nobody_is_written_to_until_a_person_says_so_and_then_each_once(
    office: Seeded, manager: Officer
):
    reference = office.case()
    address_id = office.row(reference).address_id
    office.case(address_id=address_id, kind="service_request", stage=None)
    before = office.row(reference)
    office.desk.start_incident(manager, NOTICE)
    assert written(office) == []
    assert office.desk.tell_affected(manager) == 1
    assert office.desk.tell_affected(manager) == 0
    (sent,) = written(office)
    assert sent.staff_id == manager.id
    assert f"about {reference}. {WORDS}." in sent.body
    assert "The dates we gave you still stand" in sent.body
    assert "0300 111 3000" in sent.body
    assert "incident_written" in office.events(reference)
    assert office.row(reference).next_due == before.next_due


def test_everybody_is_written_to_however_many_and_a_sending_cut_off_goes_on(
    office: Seeded, manager: Officer, monkeypatch: pytest.MonkeyPatch
):
    """Two at a time here, so that seven make four rounds; the third is cut off."""
    monkeypatch.setattr(incidents, "MOST", 2)
    both = office.row(office.case(kind="service_request", stage=None)).address_id
    for kind in ("complaint", "complaint", "service_request", "complaint", "service_request"):
        office.case(kind=kind, stage=1 if kind == "complaint" else None)
    office.case(address_id=both)
    office.desk.start_incident(manager, NOTICE)
    whole = incidents.to_tell
    rounds = iter(range(9))
    monkeypatch.setattr(incidents, "to_tell", lambda *at: whole(*at) if next(rounds) < 2 else 1 / 0)
    with pytest.raises(ZeroDivisionError):
        office.desk.tell_affected(manager)
    assert len(written(office)) == 4
    monkeypatch.setattr(incidents, "to_tell", whole)
    assert office.desk.tell_affected(manager) == 2
    assert len({row.address_id for row in written(office)}) == len(written(office)) == 6


@pytest.mark.parametrize("why", ["stopped", "unsafe"])
def test_where_we_may_not_write_a_person_gets_a_task(office: Seeded, manager: Officer, why: str):
    reference = office.case(flags=["safe_contact_only"] if why == "unsafe" else [])
    if why == "stopped":
        at = office.row(reference).address_id
        with office.database.begin() as connection:
            stop = update(AddressRow).where(AddressRow.id == at)
            connection.execute(stop.values(stopped_at=office.clock()))
    office.desk.start_incident(manager, NOTICE)
    assert office.desk.tell_affected(manager) == 0
    assert written(office) == []
    case_id = office.row(reference).id
    tasks = [row for row in rows(office, TaskRow) if row.case_id == case_id]
    assert [row.kind for row in tasks] == ["tell_affected"]


def test_a_case_that_only_one_role_may_see_is_not_in_a_managers_list(
    office: Seeded, manager: Officer
):
    office.case(only_for="safeguarding lead")
    office.desk.start_incident(manager, NOTICE)
    assert office.desk.incident_page(manager).affected.lines == ()


def test_only_a_manager_begins_or_ends_one(office: Seeded):
    assert refused(lambda: office.desk.start_incident(office.asha, NOTICE)) == {"not_a_manager"}
    assert refused(lambda: office.desk.end_incident(office.asha)) == {"not_a_manager"}
    assert not office.desk.incident_page(office.asha).may_change


def test_a_notice_that_lacks_something_is_refused_with_every_reason(
    office: Seeded, manager: Officer
):
    empty = Notice(" ", date(2026, 11, 25), date(2026, 11, 23), "")
    assert refused(lambda: office.desk.start_incident(manager, empty)) == {
        "incident_words",
        "incident_since",
        "incident_back_on",
        "incident_given_by",
    }
    long = replace(NOTICE, words="x" * 241)
    assert refused(lambda: office.desk.start_incident(manager, long)) == {"incident_words_long"}


def test_a_landlord_has_one_at_a_time_and_another_landlords_is_its_own(
    office: Seeded, manager: Officer
):
    office.desk.start_incident(manager, NOTICE)
    again = refused(lambda: office.desk.start_incident(manager, NOTICE))
    assert again == {"incident_on_already"}
    assert office.desk.incident(office.cerys) is None


def test_of_two_begun_in_one_instant_the_second_is_refused_like_any_other(
    office: Seeded, manager: Officer
):
    """The first has not committed when the second looks: only the database can tell."""
    with office.database.begin() as connection, ThreadPoolExecutor(1) as other:
        policy = packs().policy("demo", uk_date(office.clock()))
        first = incidents.start(connection, policy, NOTICE, office.clock())
        second = other.submit(office.desk.start_incident, manager, NOTICE)
        with pytest.raises(TimeoutError):
            second.result(timeout=0.5)
        connection.commit()
        assert refused(second.result) == {"incident_on_already"}
    (kept,) = rows(office, IncidentRow)
    assert kept.id == first


@pytest.fixture
def run(office: Seeded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """The command on this test's own database."""
    url = office.database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("REDRESS_DATABASE_URL", url)
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(incident, [*words, "--landlord", "demo"])


def test_the_command_begins_shows_lists_and_ends(office: Seeded, run: Callable[..., Result]):
    start = ("start", "--words", WORDS, "--since", "2020-01-01", "--back-on", "2099-01-01")
    reference = office.case()
    assert run("show").output == "No incident is on.\n"
    assert run(*start, "--by", "the chief executive").exit_code == 0
    again = run(*start, "--by", "the chief executive")
    assert (again.exit_code, "end it first" in again.output) == (1, True)
    assert f"{WORDS}." in run("show").output
    assert reference in run("affected").output
    assert run("end").exit_code == 0
    assert run("end").output == "Error: No incident is on.\n"
    (kept,) = rows(office, IncidentRow)
    assert (kept.given_by, kept.started_by, kept.ended_at is None) == (
        "the chief executive",
        None,
        False,
    )


def test_the_command_refuses_a_day_that_has_passed(run: Callable[..., Result]):
    days = ("--since", "2020-01-01", "--back-on", "2020-02-01")
    late = run("start", "--words", WORDS, *days, "--by", "us")
    assert (late.exit_code, "--back-on is today" in late.output) == (1, True)
