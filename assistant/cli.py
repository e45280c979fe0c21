"""The `redress` command: knows its commands by name and imports one only when it is used."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import IO

import click

COMMANDS = {
    "demo": "Everything at once on this machine, with a landlord to try.",
    "serve": "The web addresses: texts, Telegram, web chat, staff.",
    "bot": "Telegram, asking for messages where it cannot be reached.",
    "worker": "Deliveries and reminders; start as many as wanted.",
    "chat": "Talk to the assistant in this terminal.",
    "rehearse": "Play scenarios on a throw-away database and compare.",
    "understand": "Read messages as JSON lines and say what was understood.",
    "clock": "Every date that follows from when a complaint came.",
    "policy": "Landlords' policies against the Code and the SPSO's procedure.",
    "train": "Teach the understanding from training/.",
    "evaluate": "Measure the understanding.",
    "staff": "Add and change the people who may sign in.",
    "incident": "Say that the landlord cannot work as usual, and that it can again.",
    "report": "What complaints add up to: for the year, the board, themes, learning, the log.",
    "case": "One case, read out whole.",
    "person": "What is held of somebody: read out, or taken out.",
    "retention": "Take out what has been kept as long as the policy says.",
    "migrate": "Bring the database up to date.",
    "doctor": "Say what is missing before going live.",
}
"""Each command with its one line of help; `doctor` is `assistant.commands.doctor:doctor`."""


class Commands(click.Group):
    """A group whose commands are files: listing them imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(f"assistant.commands.{cmd_name}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what it refuses to do is told in a sentence, not a traceback."""
        try:
            return super().invoke(ctx)
        except (Refusal, click.exceptions.NoArgsIsHelpError):
            raise
        except Exception as error:
            refusal = as_refusal(error)
            if refusal is None:
                raise
            raise refusal from error


class Refusal(click.ClickException):
    """One plain sentence on stderr; exit code 1."""

    def show(self, file: IO[str] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


class WrongUse(Refusal):
    """The same for what the person can put right; exit code 2."""

    exit_code = 2


def as_refusal(error: Exception) -> Refusal | None:
    """Turn the errors that are a sentence for the person into one; imported only when needed."""
    from assistant.settings_wrong import SettingsWrong
    from cases.policy_packs import PolicyWrong
    from storage.database import DatabaseAway
    from storage.embedded.places import EmbeddedServerRefused

    match error:
        case click.UsageError():
            where = error.ctx.command_path if error.ctx else "redress"
            return WrongUse(f"{error.format_message()} See `{where} --help`.")
        case click.ClickException():
            return Refusal(error.format_message())
        case OSError(filename=str() | bytes() | Path()):
            return WrongUse(f"{os.fsdecode(error.filename)}: {error.strerror}.")
        case SettingsWrong():
            return WrongUse(str(error))
        case PolicyWrong() | EmbeddedServerRefused():
            return Refusal(str(error))
        case DatabaseAway():
            return Refusal("The database does not answer: start it, or see `redress doctor`.")
        case _:
            return None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="redress", message="%(package)s %(version)s")
def main() -> None:
    """The assistant that residents of social housing talk to when something is wrong."""


if __name__ == "__main__":
    main()
