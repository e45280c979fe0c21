"""The figures as Markdown, put between the markers of a document that says what they mean."""

from __future__ import annotations

from conversations.understanding.understood import OFFER_AT
from training.evaluation.evaluation import Evaluation
from training.evaluation.headlines import headlines
from training.evaluation.templates import environment

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


class NoMarkers(ValueError):
    """A document has no place for the figures."""


def place(document: str) -> tuple[str, str]:
    """What stands before and after the figures; NoMarkers where a document has no place for them."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoMarkers(f"The document has no place for the figures: {BEGIN} and {END}.")
    return before, after


def renewed(document: str, told: Evaluation) -> str:
    """The document with these figures between its markers."""
    before, after = place(document)
    figures = (
        environment()
        .get_template("table.txt")
        .render(told=told, headlines=headlines, offer_at=OFFER_AT)
    )
    return f"{before}{BEGIN}\n\n{figures.strip()}\n\n{END}{after}"
