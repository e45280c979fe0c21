"""What a command made, on the terminal or in a file that only its owner may read."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.exporting.private_file import private_file


def hand_over(made: str, out: Path | None) -> None:
    """Print it, or write it to `out` and say so."""
    if out is None:
        click.echo(made, nl=False)
        return
    private_file(out, made.encode("utf-8"))
    click.echo(f"Written to {out}.")
