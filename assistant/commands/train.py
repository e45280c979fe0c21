"""`redress train`: teach the understanding from `training/`."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "--if-needed", is_flag=True, help="Do nothing when nothing it depends on has changed."
)
def train(if_needed: bool) -> None:
    """Teach the understanding on the examples in training/ (a quarter of an hour on two cores).

    The result belongs in the commit that changed the examples. Needs more packages
    than running Redress does: pip install redress[teaching].
    """
    from training.train import stale
    from training.train import train as build

    if if_needed and not stale():
        click.echo("The understanding is up to date.")
        return
    try:
        count = build(say=click.echo)
    except (ModuleNotFoundError, RuntimeError) as missing:
        raise click.ClickException(
            f"{missing}. Teaching needs more packages: pip install redress[teaching]"
        ) from missing
    click.echo(f"Taught on {count} examples.")
