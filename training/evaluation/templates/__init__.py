"""What the reports say, and how figures are put into words in them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from training.evaluation.intervals import Estimate


def environment() -> Environment:
    """Templates of this folder; pages are escaped, a missing name is an error."""
    room = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    room.filters |= {"percent": percent, "interval": interval, "plain": plain}
    return room


def percent(value: float | Estimate | None) -> str:
    """`91.0`; a dash where nothing was measured."""
    if value is None:
        return "–"
    return f"{(value.value if isinstance(value, Estimate) else value) * 100:.1f}"


def interval(estimate: Estimate | None) -> str:
    """`87.1–94.2`."""
    return "" if estimate is None else f"{percent(estimate.low)}–{percent(estimate.high)}"


def plain(name: str) -> str:
    """A name of ours as one reads it."""
    return name.replace("_", " ")
