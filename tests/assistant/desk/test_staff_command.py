"""`redress staff`: who may sign in."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from staff_seed import ASHA, Seeded

from assistant.commands.staff import staff

LONG = "a new and long password"


@pytest.fixture
def run(at_the_desk: Seeded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    """The command on this test's own database."""
    url = at_the_desk.database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("REDRESS_DATABASE_URL", url)
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def run(*words: str, typed: str = "") -> Result:
        return CliRunner().invoke(staff, list(words), input=typed)

    return run


def test_somebody_new_may_sign_in(run, at_the_desk: Seeded) -> None:  # type: ignore[no-untyped-def]
    asked = run(
        "add",
        "--landlord",
        "demo",
        "--email",
        "Dee@acorn.example",
        "--name",
        "Dee Lane",
        typed=f"{LONG}\n{LONG}\n",
    )
    assert asked.exit_code == 0, asked.output
    tried = at_the_desk.desk.sign_in("dee@acorn.example", LONG, "192.0.2.1")
    assert tried.officer is not None
    assert (tried.officer.name, tried.officer.landlord) == ("Dee Lane", "demo")
    assert (
        "Dee Lane <dee@acorn.example>, complaint handler"
        in run("list", "--landlord", "demo").output
    )


def test_what_cannot_be_meant_is_refused_in_a_sentence(run) -> None:  # type: ignore[no-untyped-def]
    add = ("add", "--name", "Dee", "--password-file", "-")
    short = run(*add, "--landlord", "demo", "--email", "d@acorn.example", typed="short")
    there = run(*add, "--landlord", "demo", "--email", ASHA, typed=LONG)
    nobody = run(*add, "--landlord", "nowhere", "--email", "d@acorn.example", typed=LONG)
    assert [one.exit_code for one in (short, there, nobody)] == [1, 1, 1]
    assert "at least 12 characters" in short.output
    assert f"{ASHA} is there already at demo." in there.output
    assert "There is no landlord nowhere" in nobody.output


def test_a_new_password_signs_out_and_lets_in(run, at_the_desk: Seeded) -> None:  # type: ignore[no-untyped-def]
    asha = at_the_desk.asha
    done = run(
        "password", "--landlord", "demo", "--email", ASHA, "--password-file", "-", typed=LONG
    )
    assert done.exit_code == 0, done.output
    assert at_the_desk.desk.still_signed_in(asha.id, asha.epoch) is None
    assert at_the_desk.desk.sign_in(ASHA, LONG, "192.0.2.1").officer is not None


def test_who_is_removed_cannot_sign_in(run, at_the_desk: Seeded) -> None:  # type: ignore[no-untyped-def]
    assert run("remove", "--landlord", "demo", "--email", ASHA).exit_code == 0
    assert "Asha" not in run("list", "--landlord", "demo").output
    assert run("remove", "--landlord", "demo", "--email", ASHA).exit_code == 1


def test_a_role_is_one_of_the_landlords_policy(run) -> None:  # type: ignore[no-untyped-def]
    add = ("add", "--landlord", "hpg", "--password-file", "-", "--name", "Dee")
    senior = run(*add, "--email", "d@hpg.example", "--role", "SENIOR manager", typed=LONG)
    assert senior.exit_code == 0, senior.output
    assert "Dee <d@hpg.example>, senior manager" in run("list", "--landlord", "hpg").output


def test_a_role_that_the_policy_does_not_have_is_refused_with_those_it_has(run) -> None:  # type: ignore[no-untyped-def]
    add = ("add", "--landlord", "demo", "--password-file", "-", "--name", "Dee")
    wrong = run(*add, "--email", "d@acorn.example", "--role", "wizard", typed=LONG)
    assert wrong.exit_code == 1
    assert "demo has no role wizard; it has" in wrong.output
    assert "senior lead for complaints" in wrong.output
    assert "Dee" not in run("list", "--landlord", "demo").output


def test_who_was_trained_in_what_is_listed_with_its_day(run) -> None:  # type: ignore[no-untyped-def]
    """HOC-4.3."""
    trained = ("trained", ASHA, "--landlord", "demo", "--on")
    assert run(*trained, "2024-05-01", "--what", "The Code").exit_code == 0
    assert run(*trained, "2026-05-01", "--what", "The Code again").exit_code == 0
    listed = run("list", "--landlord", "demo").output
    asha = listed.split("Ben Carter")[0]
    assert "    trained 2026-05-01: The Code again\n    trained 2024-05-01: The Code\n" in asha
    assert listed.count("trained") == 2


def test_a_training_that_is_still_to_come_is_not_noted(run) -> None:  # type: ignore[no-untyped-def]
    later = run("trained", ASHA, "--landlord", "demo", "--on", "2999-01-01", "--what", "x")
    assert (later.exit_code, "has taken place" in later.output) == (1, True)
