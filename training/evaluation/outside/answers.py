"""Indirect answers to a stranger's question: yes, no or not sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from training.evaluation.confusion import confusion
from training.evaluation.intervals import share
from training.evaluation.outside.row import Figure, Row

MEANS: Mapping[str, str] = {
    "yes": "yes",
    "conditional_yes": "yes",
    "no": "no",
    "not_sure": "not_sure",
}
"""A yes with a condition is a yes here: what comes with it is read as well. `other` is left out."""

ASKED = "read_back"
"""The reader knows only our own questions; this one ("have we got this right?") is the most general."""

_NAMES = ("yes", "no", "not_sure", "left open")


def answers(rows: Sequence[Row]) -> Iterator[Figure]:
    """Accuracy, macro F1, each label, and how often an answer was taken for another."""
    pairs = [(MEANS[row.label], _said(row)) for row in rows if row.label in MEANS]
    told = confusion(pairs, _NAMES)
    yield Figure("accuracy", told.accuracy)
    yield Figure("macro F1", told.macro_f1)
    for label in MEANS:
        hits = [_said(row) == MEANS[label] for row in rows if row.label == label]
        yield Figure(label, share(hits))
    yield Figure("taken for another answer", share(s not in (w, "left open") for w, s in pairs))
    yield Figure("left open", share(said == "left open" for _, said in pairs))


def _said(row: Row) -> str:
    return row.read.act if row.read.act in _NAMES else "left open"
