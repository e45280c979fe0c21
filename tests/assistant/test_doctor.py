"""`redress doctor` says what is missing, with what to do, and looks without changing anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from stand_ins.clamd import clamd

from assistant.commands.doctor import doctor, look
from assistant.readiness import database, doors, rules
from assistant.readiness.finding import State
from assistant.settings import Settings
from storage.embedded.server import start

READY = {
    "REDRESS_SECRET_KEY": "k" * 40,
    "REDRESS_PUBLIC_URL": "https://talk.example.org",
    "REDRESS_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "REDRESS_TWILIO_AUTH_TOKEN": "token",
    "REDRESS_TWILIO_NUMBERS": "+447700900123=demo",
    "REDRESS_TELEGRAM_TOKEN": "42:token",
    "REDRESS_SMTP_URL": "smtps://mail.example.org",
    "REDRESS_SMTP_FROM": "redress@example.org",
    "REDRESS_STAFF_ALERT_EMAIL": "duty@example.org",
}


@pytest.fixture(autouse=True)
def _empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path / "var"))


def test_a_fresh_machine_is_told_what_is_missing_and_nothing_is_made(tmp_path: Path) -> None:
    result = CliRunner().invoke(doctor)
    assert result.exit_code == 1
    assert "missing Database: ./run makes one here" in result.stdout
    assert "missing Public address: set REDRESS_PUBLIC_URL" in result.stdout
    assert not (tmp_path / "var").exists()


def test_wrong_settings_are_lines_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDRESS_PUBLIC_URL", "talk.example.org")
    result = CliRunner().invoke(doctor)
    assert result.exit_code == 1
    assert result.stdout.startswith("wrong   REDRESS_PUBLIC_URL is wrong")
    assert result.stdout.endswith(
        "\nNot ready: 1 line wants something done. Each says what; then look again.\n"
    )


def test_what_does_not_start_stands_before_the_many_contacts_and_all_are_counted() -> None:
    told, _, verdict = CliRunner().invoke(doctor).stdout.rpartition("\n\n")
    lines = told.splitlines()
    contacts = [line.split()[1].startswith("Contact") for line in lines]
    assert contacts == sorted(contacts)
    waiting = sum(line.startswith(("missing", "wrong")) for line in lines)
    assert verdict.startswith(f"Not ready: {waiting} lines want something done.")


def test_when_nothing_is_missing_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.commands.doctor.CHECKS", ())
    result = CliRunner().invoke(doctor)
    assert (result.exit_code, result.stdout) == (0, "ok      Settings\n\nReady to go live.\n")


def test_doors_that_are_set_are_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in READY.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    checks = (doors.secret_key, doors.public_address, doors.texts, doors.telegram, doors.mail)
    found = [finding for check in checks for finding in check(settings)]
    assert [finding for finding in found if finding.state is not State.OK] == []


def test_the_virus_check_must_answer() -> None:
    with clamd() as scanner:
        settings = Settings(clamd=scanner.address)
        assert [one.state for one in doors.virus_check(settings)] == [State.OK]
    assert [one.state for one in doors.virus_check(settings)] == [State.WRONG]
    assert [one.state for one in doors.virus_check(Settings())] == [State.MISSING]


def test_a_stand_in_or_plain_http_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in READY.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("REDRESS_PUBLIC_URL", "http://talk.example.org")
    monkeypatch.setenv("REDRESS_TWILIO_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("REDRESS_TELEGRAM_API_URL", "http://127.0.0.1:1")
    checks = (doors.public_address, doors.texts, doors.telegram)
    states = {finding.state for check in checks for finding in check(Settings())}
    assert states == {State.WRONG}


def test_a_number_of_a_landlord_that_has_no_rules_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDRESS_TWILIO_NUMBERS", "+447700900123=nobody")
    assert [f.what.split()[1] for f in rules.policies(Settings()) if f.state is State.WRONG] == [
        "nobody"
    ]


def test_broken_rules_are_told_with_their_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REDRESS_POLICIES", str(tmp_path))
    for check in (rules.policies, rules.contacts):
        (finding,) = check(Settings())
        assert finding.state is State.WRONG
        assert str(tmp_path) in finding.what


def test_a_database_that_was_never_brought_up_to_date_is_told(tmp_path: Path) -> None:
    start(tmp_path / "var" / "postgres").stop()
    (finding,) = database.database(Settings())
    assert (finding.state, finding.to_do) == (State.MISSING, "redress migrate")


def test_a_database_that_is_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDRESS_DATABASE_URL", "postgresql://somebody:secret@127.0.0.1:1/none")
    (finding,) = database.database(Settings())
    assert finding.what == "Database does not answer"


def test_a_check_that_fails_itself_is_a_finding() -> None:
    (finding,) = look("assistant.readiness.nowhere", "no_such_check", Settings())
    assert finding.state is State.WRONG
    assert "the check itself failed (ModuleNotFoundError)" in finding.to_do


def test_a_number_of_a_brand_that_the_pack_does_not_have_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = "+447700900123=hpg.acorn,+447700900124=hpg.wrekin"
    monkeypatch.setenv("REDRESS_TWILIO_NUMBERS", numbers)
    assert [f.what.split()[1] for f in rules.policies(Settings()) if f.state is State.WRONG] == [
        "hpg.acorn"
    ]
