"""`redress chat`: talk to the assistant in a terminal, on a database that is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from assistant.rehearse.sitting import Answer, Sitting
    from assistant.rehearse.transcript import Turn
    from messages.outgoing import Outgoing

HELP = """
Write as a resident would; a number picks a choice. Besides that:
  /staff ACTION [NOTE]   a member of staff does something, such as /staff issue_ack_s1
  /as NAME               write as somebody else, such as /as representative
  /hold NAME NUMBER      this person's number is on the landlord's record
  /wait 2 days           let time pass: minutes, hours, days or weeks
  /names                 show or hide the names of the texts
  /help, /quit
"""
LENGTHS = ("minutes", "hours", "days", "weeks")


@click.command()
@click.option("--landlord", default="demo", show_default=True, help="Whose rules to talk under.")
@click.option(
    "--channel",
    type=click.Choice(["sms", "whatsapp", "telegram", "web_chat"]),
    default="sms",
    show_default=True,
)
@click.option(
    "--record",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write the conversation down as a transcript that the tests can play.",
)
def chat(landlord: str, channel: str, record: Path | None) -> None:
    """Talk to the assistant in this terminal; nothing is kept or sent."""
    # Imported only when it runs: the command's help needs none of it.
    from assistant.core import POLICIES
    from assistant.rehearse.databases import throw_away_databases
    from assistant.rehearse.sitting import Sitting
    from assistant.rehearse.transcript import BEGINS
    from cases.policy_packs import PolicyWrong
    from conversations.understanding.reader import load

    with suppress(ImportError):  # only makes a terminal nicer to type in
        import readline  # noqa: F401
    with throw_away_databases() as databases, databases.fresh() as database:
        try:
            sitting = Sitting(landlord, channel, BEGINS, database, load(), POLICIES)
        except PolicyWrong as wrong:
            raise click.UsageError(str(wrong)) from wrong
        click.echo("Hello. /help says what you can do besides writing, /quit ends.")
        talk = Talk(sitting)
        talk.go_on()
        if record:
            talk.write(record)
            click.echo(f"Written to {record}.")


class Talk:
    """One person at a terminal, who may also be staff, and time."""

    def __init__(self, sitting: Sitting):
        self._sitting = sitting
        self._who = "resident"
        self._names = False
        self._turns: list[Turn] = []
        self._held: dict[str, str] = {}

    def go_on(self) -> None:
        """Line after line, until /quit or the end of input."""
        for line in _lines():
            command, _, rest = line.partition(" ")
            if command == "/quit":
                return
            if command.startswith("/"):
                self._command(command, rest.strip())
            else:
                self._say(line)

    def write(self, file: Path) -> None:
        """The whole conversation as a transcript, with what came of it."""
        from assistant.rehearse.sitting import aftermath
        from assistant.rehearse.transcript import Transcript, write_transcript

        world = self._sitting.world
        then = aftermath(world)
        whole = Transcript(
            world.landlord, world.channel, tuple(self._turns), hold=self._held, then=then
        )
        write_transcript(whole, file)

    def _command(self, command: str, rest: str) -> None:
        if command == "/staff" and rest:
            self._staff(rest)
        elif command == "/as" and rest:
            self._who = rest
        elif command == "/hold" and len(rest.split()) == 2:
            who, number = rest.split()
            self._held[who] = number
            self._sitting.hold(who, number)
        elif command == "/wait":
            self._wait(rest)
        elif command == "/names":
            self._names = not self._names
        else:
            click.echo(HELP)

    def _say(self, line: str) -> None:
        from assistant.rehearse.transcript import Turn

        self._take(Turn(say=line, who=self._who))

    def _staff(self, rest: str) -> None:
        from assistant.rehearse.transcript import Turn

        action, _, note = rest.partition(" ")
        self._take(Turn(staff=action, note=note))

    def _wait(self, rest: str) -> None:
        from assistant.rehearse.transcript import Turn

        number, _, unit = rest.partition(" ")
        length = next((name for name in LENGTHS if unit and name.startswith(unit.rstrip("s"))), "")
        if not number.isdigit() or not length:
            click.echo("Say how long, such as /wait 2 days.")
            return
        self._take(Turn(wait={length: int(number)}))
        click.echo(f"It is {self._sitting.world.clock():%a %d %b %Y %H:%M} UTC.")

    def _take(self, turn: Turn) -> None:
        from dataclasses import replace

        answer = self._sitting.take(turn)
        speaks = "" if turn.staff or turn.wait else turn.who
        others = {who: names for who, names in answer.names.items() if who != speaks}
        self._turns.append(replace(turn, we=answer.names.get(speaks, ()), others=others))
        self._show(answer, others)

    def _show(self, answer: Answer, others: dict[str, tuple[str, ...]]) -> None:
        for reply in answer.replies:
            click.echo(click.style(worded(reply), fg="cyan") + "\n")
        for who, names in others.items():
            click.echo(click.style(f"(to {who}: {', '.join(names)})", fg="yellow"))
        if answer.refused:
            click.echo(click.style(answer.refused, fg="red"))
        if self._names:
            click.echo(click.style(str(dict(answer.names)), dim=True))


def worded(reply: Outgoing) -> str:
    """The message as a phone shows it: its words, then its choices by number."""
    choices = [f"{number} {one.label}" for number, one in enumerate(reply.choices, start=1)]
    return "\n".join([reply.text, *choices])


def _lines() -> Iterator[str]:
    while True:
        try:
            yield input("> ")
        except EOFError:
            return
