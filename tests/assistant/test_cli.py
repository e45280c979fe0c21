"""The `redress` command lists its commands without importing them, and refuses in sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from assistant import commands
from assistant.cli import COMMANDS, main
from cases.policy_packs import PolicyWrong
from storage.database import DatabaseAway
from storage.embedded.places import EmbeddedServerRefused


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_is_listed_is_there_and_explains_itself(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0, result.output
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help, f"{name} has no help"


def test_every_command_that_is_there_is_listed() -> None:
    folder = Path(commands.__path__[0])
    there = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    assert there - set(COMMANDS) == set()


def test_asking_for_help_imports_nothing_heavy() -> None:
    heavy = ("flask", "spacy", "sqlalchemy", "aiogram", "pydantic", "psycopg")
    program = (
        "import sys; from assistant.cli import main; main(['--help'], standalone_mode=False)\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60
    )
    assert shown.stdout.splitlines()[-1] == "[]"


def test_a_wrong_setting_is_one_sentence_and_exit_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDRESS_LOG_LEVEL", "loud")

    @click.command()
    def reader() -> None:
        from assistant.settings import read_settings

        read_settings()

    monkeypatch.setattr(type(main), "get_command", lambda *_: reader)
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 2
    assert result.stderr == (
        "REDRESS_LOG_LEVEL is wrong: it should be debug, info, warning or error.\n"
    )


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (EmbeddedServerRefused("The data folder is full."), "The data folder is full.\n"),
        (PolicyWrong("policies/hpg", "stage", "is unknown"), "policies/hpg: stage: is unknown\n"),
        (
            DatabaseAway("OperationalError"),
            "The database does not answer: start it, or see `redress doctor`.\n",
        ),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_exit_1(
    refused: Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    @click.command()
    def starter() -> None:
        raise refused

    monkeypatch.setattr(type(main), "get_command", lambda *_: starter)
    result = CliRunner().invoke(main, ["demo"])
    assert result.exit_code == 1
    assert result.stderr == told


def test_a_fault_of_ours_is_not_dressed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(main), "get_command", lambda *_: broken)
    assert isinstance(CliRunner().invoke(main, ["demo"]).exception, ZeroDivisionError)


def test_an_unknown_command_is_wrong_use() -> None:
    assert CliRunner().invoke(main, ["sing"]).exit_code == 2
