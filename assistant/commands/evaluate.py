"""`redress evaluate`: measure the understanding on messages it was not taught on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.command()
@click.argument("files", nargs=-1, type=_FILE)
@click.option(
    "--open",
    "folder",
    type=click.Path(path_type=Path),
    help="Also measure every .jsonl file of this folder.",
)
@click.option("--misses", is_flag=True, help="Also print what went wrong in training/development.")
@click.option("--html", type=_NEW_FILE, help="Also write the report as a page, with charts.")
@click.option(
    "--table", type=_FILE, help="Also renew the figures between the markers of this Markdown file."
)
def evaluate(
    files: tuple[Path, ...],
    folder: Path | None,
    misses: bool,
    html: Path | None,
    table: Path | None,
) -> None:
    """Print how well the test parts, and any labelled JSON Lines FILES, are understood.

    A file's lines have "text" and "label"; which labels are compared with what is
    printed with its figures. Texts of such files are never printed or written.
    """
    from conversations.understanding.pipeline import NotTrained
    from conversations.understanding.reader import load
    from training.evaluation import as_page, as_table, as_text
    from training.evaluation.evaluation import evaluation
    from training.evaluation.outside.row import NotLabelled
    from training.evaluation.speed import NotTimed

    try:
        if table:
            as_table.place(table.read_text(encoding="utf-8"))
        told = evaluation(load(), [*files, *_in(folder)], _watched)
    except (NotTrained, NotLabelled, NotTimed, as_table.NoMarkers) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    for line in as_text.lines(told, misses):
        click.echo(line)
    if html:
        html.write_text(as_page.page(told), encoding="utf-8")
    if table:
        renewed = as_table.renewed(table.read_text(encoding="utf-8"), told)
        table.write_text(renewed, encoding="utf-8")


def _in(folder: Path | None) -> list[Path]:
    """The labelled files of a folder; says plainly when there is nothing to measure."""
    if folder is None:
        click.echo("No open measuring sets given (--open): only our own parts are measured.\n")
        return []
    found = sorted(folder.glob("*.jsonl"))
    if not found:
        click.echo(f"The open measuring sets are not there: no .jsonl file in {folder}.\n")
    return found


def _watched(name: str, rows: list[Any]) -> Iterator[Any]:
    """The rows, with a bar on a terminal that shows how far it is."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(rows, label=name, file=sys.stderr, hidden=hidden) as bar:
        yield from bar
