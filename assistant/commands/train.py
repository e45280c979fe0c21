"""`redress train`: build the understanding from `training/`."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "--if-needed", is_flag=True, help="Do nothing when nothing it depends on has changed."
)
def train(if_needed: bool) -> None:
    """Train the understanding from the examples in training/ (under a minute)."""
    from training.train import stale
    from training.train import train as build

    if if_needed and not stale():
        click.echo("The understanding is up to date.")
        return
    click.echo("Training the understanding ...")
    click.echo(f"Trained on {build()} examples.")
