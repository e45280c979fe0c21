"""The report as one page that stands by itself: no script, nothing fetched, fit for print."""

from __future__ import annotations

from conversations.understanding.understood import OFFER_AT
from training.evaluation.evaluation import Evaluation
from training.evaluation.headlines import headlines
from training.evaluation.slices import FEWEST_LONG, MOST_SHORT
from training.evaluation.templates import environment


def page(told: Evaluation) -> str:
    """HTML in full, its sentences from `templates/report.html`."""
    return (
        environment()
        .get_template("report.html")
        .render(
            told=told,
            headlines=headlines,
            offer_at=OFFER_AT,
            short=MOST_SHORT,
            long=FEWEST_LONG,
        )
    )
