"""A labelled JSON Lines file, read and scored by the labels that its name stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from conversations.understanding.reader import Reader
from training.evaluation.outside import acts, alarming, answers, categories, kinds, languages
from training.evaluation.outside.row import Figure, Labels, OutsideFile, Row, lines
from training.evaluation.outside.unhappiness import UNHAPPY, unhappiness, unhappy_labels
from training.evaluation.parts import Watch


@dataclass(frozen=True, slots=True)
class Task:
    """What a file's labels are compared with, how its rows are counted, and the question open."""

    labels: Labels
    figures: Callable[[Sequence[Row]], Iterator[Figure]]
    asked: str | None = None


TASKS: Mapping[str, Task] = {
    "dialogue_acts": Task(acts.SHARED, acts.dialogue_acts),
    "yesno": Task(answers.MEANS, answers.answers, answers.ASKED),
    "abuse": Task(alarming.abuse_labels(), alarming.abuse),
    "safety": Task(alarming.safety_labels(), alarming.safety),
    "languages": Task(languages.labels(), languages.languages),
    "categories": Task(categories.labels(), categories.categories),
} | {
    name: Task(unhappy_labels(means), partial(unhappiness, means=means))
    for name, means in UNHAPPY.items()
}
"""By the file's name; a file of any other name is scored by the labels that are kinds here."""


def measured(path: Path, reader: Reader, watch: Watch) -> OutsideFile:
    """What a file shows; NotLabelled when it is not of the form. Its texts are not kept."""
    given = lines(path)
    met = {line["label"] for line in given}
    task = TASKS.get(path.stem, Task(kinds.labels(met), kinds.kinds))
    rows = [
        Row(line["label"], line, reader.read(line["text"], task.asked))
        for line in watch(path.name, given)
    ]
    left_out = sum(row.label not in task.labels for row in rows)
    return OutsideFile(path.stem, len(rows), left_out, task.labels, tuple(task.figures(rows)))
