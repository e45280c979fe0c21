"""A file whose labels are our own kinds: a landlord's own labelled messages, say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conversations.understanding.understood import KINDS
from training.evaluation.confusion import confusion
from training.evaluation.intervals import share
from training.evaluation.outside.row import Figure, Row


def labels(met: set[str]) -> dict[str, str]:
    """Those of the labels met that are a kind here."""
    return {name: name for name in KINDS if name in met}


def kinds(rows: Sequence[Row]) -> Iterator[Figure]:
    """Accuracy and F1 where a label is a kind; offers and alarms in any case."""
    told = confusion([(row.label, row.read.kind) for row in rows if row.label in KINDS], KINDS)
    if told.accuracy:
        yield Figure("kind right", told.accuracy)
        yield Figure("macro F1", told.macro_f1)
        yield from (Figure(f"F1, {of.name}", of.f1) for of in told.each if of.f1)
    yield Figure("complaints offered", share(row.read.dissatisfied for row in rows))
    yield Figure("danger alarms", share(bool(row.read.danger) for row in rows))
