"""`redress doctor`: what is missing before go-live, each line with what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module

import click

from assistant.readiness.finding import Finding, State, ok, wrong
from assistant.settings import Settings, read_settings
from assistant.settings_wrong import SettingsWrong

COLOURS = {State.OK: "green", State.MISSING: "yellow", State.WRONG: "red"}

CHECKS = (
    ("assistant.readiness.machine", "python"),
    ("assistant.readiness.machine", "understanding"),
    ("assistant.readiness.rules", "policies"),
    ("assistant.readiness.doors", "secret_key"),
    ("assistant.readiness.doors", "public_address"),
    ("assistant.readiness.doors", "texts"),
    ("assistant.readiness.doors", "telegram"),
    ("assistant.readiness.doors", "virus_check"),
    ("assistant.readiness.doors", "mail"),
    ("assistant.readiness.database", "database"),
    ("assistant.readiness.rules", "contacts"),
)
"""Imported one by one, so that a room that does not even import is one line among the others.

Contacts last: they are many, and what does not start at all must not stand among them.
"""


@click.command()
def doctor() -> None:
    """Say what is missing before going live; exit 1 when something is."""
    to_do = 0
    for finding in findings():
        tell(finding)
        to_do += finding.state is not State.OK
    if to_do:
        lines = "1 line wants" if to_do == 1 else f"{to_do} lines want"
        click.echo(f"\nNot ready: {lines} something done. Each says what; then look again.")
    else:
        click.echo("\nReady to go live.")
    sys.exit(1 if to_do else 0)


def findings() -> Iterator[Finding]:
    """The settings first, for the other checks go by them."""
    try:
        settings = read_settings()
    except SettingsWrong as error:
        for sentence in str(error).splitlines():
            yield wrong(sentence, "see .env.example")
        return
    yield ok("Settings")
    for module, check in CHECKS:
        yield from look(module, check, settings)


def look(module: str, check: str, settings: Settings) -> Iterator[Finding]:
    """Run one check; one that fails is itself a finding, and the others go on."""
    try:
        yield from getattr(import_module(module), check)(settings)
    except Exception as failure:
        told = str(failure).strip().splitlines() or ["no reason given"]
        what = check.replace("_", " ").capitalize()
        yield wrong(f"{what}: {told[0]}", f"the check itself failed ({type(failure).__name__})")


def tell(finding: Finding) -> None:
    """Print one line, for a person and for grep."""
    state = click.style(f"{finding.state:<8}", fg=COLOURS[finding.state])
    click.echo(f"{state}{finding.what}" + (f": {finding.to_do}" if finding.to_do else ""))
