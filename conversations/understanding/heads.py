"""The spaCy component that weighs a message: kind, category, act, danger, unhappiness."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from conversations.understanding.features import features

NAME = "redress_heads"
KEPT = "redress"
GROUPS = ("kinds", "categories", "acts", "dangers")
_WEIGHTS, _NAMES = "weights.npy", "names.json"


@dataclass(frozen=True, slots=True)
class Weighed:
    """Scores before they are turned into shares: log odds.

    `acts` says which act, should it be one; `dangers` which danger, should there
    be any; `endangered` whether there is.
    """

    kinds: Mapping[str, float]
    categories: Mapping[str, float]
    acts: Mapping[str, float]
    dangers: Mapping[str, float]
    endangered: float
    unhappy: float


def worded(doc: Doc) -> list[str]:
    """The tokens that are weighed: words, and the question and exclamation marks."""
    return [token.text for token in doc if token.text[-1].isalnum() or token.text in "?!"]


class Heads:
    """Linear heads over hashed features; a column of weights for each answer.

    `weights` has one row a place and one more for the constant term; its columns
    are the names of each group in turn, then danger at all, then unhappiness.
    """

    def __init__(self) -> None:
        self.names: dict[str, tuple[str, ...]] = dict.fromkeys(GROUPS, ())
        self.weights: NDArray[np.float16] = np.zeros((1, 1), np.float16)

    def __call__(self, doc: Doc) -> Doc:
        """Weigh a folded message; the answer is kept in `doc.user_data`."""
        words = worded(doc)
        places, weights = features(words, doc.text, bool(doc.user_data.get("loud")))
        scores = weights @ self.weights[places].astype(np.float32) + self.weights[-1]
        doc.user_data[KEPT] = self._named([float(score) for score in scores])
        return doc

    def _named(self, scores: list[float]) -> Weighed:
        groups: dict[str, dict[str, float]] = {}
        at = 0
        for group, names in self.names.items():
            groups[group] = dict(zip(names, scores[at : at + len(names)], strict=True))
            at += len(names)
        return Weighed(**groups, endangered=scores[-2], unhappy=scores[-1])

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Write the weights and the names of their columns into a folder."""
        path.mkdir(parents=True, exist_ok=True)
        np.save(path / _WEIGHTS, self.weights)
        (path / _NAMES).write_text(json.dumps(self.names), encoding="utf-8")

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> Heads:
        """Read back what `to_disk` wrote."""
        names = json.loads((path / _NAMES).read_text(encoding="utf-8"))
        self.names = {group: tuple(names[group]) for group in GROUPS}
        # Mapped, not read: processes share it, and only the places that are used take memory.
        self.weights = np.load(path / _WEIGHTS, mmap_mode="r")
        return self


@Language.factory(NAME)
def _heads(nlp: Language, name: str) -> Heads:
    return Heads()
