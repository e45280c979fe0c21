"""`redress evaluate`: measure the understanding on messages it was not trained on."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--misses", is_flag=True, help="Also print what went wrong (our own examples only).")
def evaluate(files: tuple[Path, ...], misses: bool) -> None:
    """Print how well the held-back examples, and any labelled JSON Lines FILES, are understood.

    A file's lines have "text" and "label"; which labels are compared with what
    is told in training/README.md.
    """
    from conversations.understanding.pipeline import NotTrained
    from conversations.understanding.reader import load
    from training.measure import held_back, labelled_file

    try:
        reader = load()
    except NotTrained as missing:
        raise click.ClickException(str(missing)) from missing
    for line in held_back(reader, misses):
        click.echo(line)
    for path in files:
        for line in labelled_file(reader, path):
            click.echo(line)
