"""Whoever mistypes a command reads one plain sentence on stderr, and never a traceback."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from granian import Granian

from assistant.cli import main

AWAY = "The database does not answer: start it, or see `redress doctor`."
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"
ANY_CASE = "tests/scenarios/a_compliment.yaml"
CLOCK = ("clock", "--landlord", "hpg", "--received")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("sing",), "No such command 'sing'. See `redress --help`."),
        (
            ("clock", "--landlord", "hpg"),
            "Missing option '--received'. See `redress clock --help`.",
        ),
        (
            (*CLOCK, "9999-12-30"),
            "--received 9999-12-30 is in no year that we count working days in.",
        ),
        (
            (*CLOCK, "0001-01-01T00:00+05:00"),
            "--received 0001-01-01T00:00+05:00 is in no year that we count working days in.",
        ),
        (
            (*CLOCK, "2026-11-26", "--extended", "500000000"),
            "Invalid value for '--extended': 500000000 is not in the range 1<=x<=1000. "
            "See `redress clock --help`.",
        ),
        (
            ("serve", "--port", "99999"),
            "Invalid value for '--port': 99999 is not in the range 1<=x<=65535. "
            "See `redress serve --help`.",
        ),
        (
            ("rehearse", ANY_CASE, "--only", "NONE"),
            "There is no scenario in there to play. See `redress rehearse --help`.",
        ),
        (
            ("policy", "check", "tests"),
            "There is no pack in tests; one is named after its first day.",
        ),
        (
            ("chat", "--record", "no/such/folder/talk.yaml"),
            "no/such/folder/talk.yaml: No such file or directory.",
        ),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_exit_2(typed: tuple[str, ...], told: str):
    assert refused(CliRunner().invoke(main, typed, input="", prog_name="redress")) == (2, told)


def test_a_file_that_cannot_be_written_is_named(redress: Callable[..., Result]):
    typed = ("report", "board", "--landlord", "demo", "--out", "no/such/folder/board.txt")
    assert refused(redress(*typed)) == (2, "no/such/folder/board.txt: No such file or directory.")


@pytest.mark.parametrize(
    "typed",
    [
        ("migrate",),
        ("case", "export", "ACN-7K3M-Q2X"),
        ("person", "export", "+447700900123"),
        ("retention", "run", "--dry-run"),
        ("staff", "list", "--landlord", "demo"),
        ("incident", "show", "--landlord", "demo"),
        ("report", "board", "--landlord", "demo"),
    ],
)
def test_a_database_that_is_away_is_one_sentence_and_exit_1(
    typed: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("REDRESS_DATABASE_URL", NOWHERE)
    assert refused(CliRunner().invoke(main, typed)) == (1, AWAY)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens at."""
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as there:
        yield there.getsockname()[1]


@pytest.fixture
def free() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as there:
        return there.getsockname()[1]


def test_two_never_share_one_port(taken: int, tmp_path: Path):
    typed = ("demo", "--port", str(taken), "--data", str(tmp_path))
    told = f"Cannot listen at 127.0.0.1:{taken}: Address already in use; see --port."
    assert refused(CliRunner().invoke(main, typed)) == (1, told)


def test_web_processes_are_not_started_over_a_database_that_is_away(
    free: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("REDRESS_DATABASE_URL", NOWHERE)
    monkeypatch.setenv("REDRESS_SECRET_KEY", "x" * 32)
    monkeypatch.setenv("REDRESS_PUBLIC_URL", "https://talk.example.org")
    monkeypatch.setattr(Granian, "serve", lambda _: pytest.fail("it was started"))
    assert refused(CliRunner().invoke(main, ["serve", "--port", str(free)])) == (1, AWAY)


def refused(result: Result) -> tuple[int, str]:
    """Exit code and what stderr says, with nothing on it that is no sentence."""
    assert isinstance(result.exception, SystemExit), result.exception
    (sentence,) = result.stderr.splitlines()
    return result.exit_code, sentence
