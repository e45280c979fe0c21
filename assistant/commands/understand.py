"""`redress understand`: what each message means, one JSON line in, one out (design/interfaces.md)."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

if TYPE_CHECKING:
    from conversations.understanding.reader import Reader
    from conversations.understanding.understood import Understood

_LONDON = ZoneInfo("Europe/London")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON lines in and out.")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day the messages were sent (default: today in London).",
)
def understand(as_json: bool, on: datetime | None) -> None:
    """Say what each message on standard input means, in the same order.

    Without --json each line is one message; with it each line is an object with
    "text" and, if a question is open, "expecting". Exits 1 when a line could not
    be read.
    """
    from conversations.understanding.pipeline import NotTrained
    from conversations.understanding.reader import load

    try:
        reader = load()
    except NotTrained as missing:
        raise click.ClickException(str(missing)) from missing
    day = on.date() if on else datetime.now(_LONDON).date()
    bad = False
    for line in sys.stdin:
        if line.strip():
            answer = _answer(reader, line, as_json, day)
            bad = bad or "error" in answer
            click.echo(json.dumps(answer, ensure_ascii=False))
    if bad:
        sys.exit(1)


def _answer(reader: Reader, line: str, as_json: bool, day: date) -> dict[str, Any]:
    if not as_json:
        return as_line(reader.read(line.rstrip("\n"), None, day))
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as wrong:
        return {"error": f"not JSON: {wrong.msg}"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return {"error": 'a line must be an object with a "text"'}
    expecting = asked.get("expecting")
    if expecting is not None and not isinstance(expecting, str):
        return {"error": '"expecting" must be a question\'s name or null'}
    return as_line(reader.read(asked["text"], expecting, day))


def as_line(understood: Understood) -> dict[str, Any]:
    """What was understood, as the JSON object of design/interfaces.md."""
    return {
        "kind": understood.kind,
        "act": understood.act,
        "category": understood.category,
        "dissatisfaction": understood.dissatisfaction,
        "danger": list(understood.danger),
        "flags": list(understood.flags),
        "language": understood.language,
        "details": dict(understood.details),
        "confidence": understood.confidence,
    }
