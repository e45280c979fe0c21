"""Files that say unhappy or not: what is heard at the offer's threshold, what is offered needlessly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from training.evaluation.confusion import Confusion, confusion
from training.evaluation.intervals import share
from training.evaluation.offers import offers
from training.evaluation.outside.row import Figure, Row

UNHAPPY: Mapping[str, Mapping[str, bool]] = {
    "request_vs_complaint": {"dissatisfaction": True, "request": False, "enquiry": False},
    "praise_criticism": {
        "dissatisfaction": True,
        "compliment": False,
        "enquiry_or_comment": False,
        "nothing_to_improve": False,
    },
    "complaint": {"complaint": True, "not_complaint": False},
    "chatter": {"not_complaint": False},
}
"""By file: whether a label should be offered a complaint; `borderline` and `mild_or_mixed` are left out."""

OFFERED, NOT_OFFERED = "offered", "not offered"


def unhappy_labels(means: Mapping[str, bool]) -> dict[str, str]:
    """The mapping in words."""
    return {label: OFFERED if unhappy else NOT_OFFERED for label, unhappy in means.items()}


def unhappiness(rows: Sequence[Row], means: Mapping[str, bool]) -> Iterator[Figure]:
    """Recall, needless offers, precision, macro F1 and AUC, as far as the labels allow; then alarms."""
    taken = [row for row in rows if row.label in means]
    told = offers([(means[row.label], row.read.dissatisfaction) for row in taken])
    if told.auc:
        yield Figure("dissatisfaction heard", told.heard)
        yield Figure("precision of offers", told.precision)
        yield Figure("macro F1", _two_ways(taken, means).macro_f1)
        yield Figure("AUC", told.auc)
    yield Figure("needless offers", told.needless)
    calm = [label for label, unhappy in means.items() if not unhappy]
    if len(calm) > 1:
        for label in calm:
            of_it = [row.read.dissatisfied for row in taken if row.label == label]
            yield Figure(f"needless offers, {label}", share(of_it))
    yield Figure("danger alarms", share(bool(row.read.danger) for row in rows))


def _two_ways(rows: Sequence[Row], means: Mapping[str, bool]) -> Confusion:
    names = {True: OFFERED, False: NOT_OFFERED}
    pairs = [(names[means[row.label]], names[row.read.dissatisfied]) for row in rows]
    return confusion(pairs, (OFFERED, NOT_OFFERED))
