"""The spaCy component that weighs a message: what kind, what about, how unhappy."""

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
_WEIGHTS, _NAMES = "weights.npy", "names.json"


@dataclass(frozen=True, slots=True)
class Weighed:
    """Scores before they are turned into shares: log odds, by kind and by category."""

    kinds: Mapping[str, float]
    categories: Mapping[str, float]
    unhappy: float


def worded(doc: Doc) -> list[str]:
    """The tokens that are weighed: words, and the question and exclamation marks."""
    return [token.text for token in doc if token.text[-1].isalnum() or token.text in "?!"]


class Heads:
    """Linear heads over hashed features; a column of weights for each answer.

    `weights` has one row a bucket and one more for the constant term; its
    columns are the kinds, then the categories, then unhappiness.
    """

    def __init__(self, kinds: Iterable[str] = (), categories: Iterable[str] = ()) -> None:
        self.kinds = tuple(kinds)
        self.categories = tuple(categories)
        self.weights: NDArray[np.float16] = np.zeros((1, 1), np.float16)

    def __call__(self, doc: Doc) -> Doc:
        """Weigh a folded message; the answer is kept in `doc.user_data`."""
        words = worded(doc)
        places, weights = features(words, doc.text, bool(doc.user_data.get("loud")))
        scores = weights @ self.weights[places].astype(np.float32) + self.weights[-1]
        doc.user_data[KEPT] = self._named([float(score) for score in scores])
        return doc

    def _named(self, scores: list[float]) -> Weighed:
        after = len(self.kinds)
        return Weighed(
            kinds=dict(zip(self.kinds, scores[:after], strict=True)),
            categories=dict(zip(self.categories, scores[after:-1], strict=True)),
            unhappy=scores[-1],
        )

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Write the weights and the names of their columns into a folder."""
        path.mkdir(parents=True, exist_ok=True)
        np.save(path / _WEIGHTS, self.weights)
        names = {"kinds": self.kinds, "categories": self.categories}
        (path / _NAMES).write_text(json.dumps(names), encoding="utf-8")

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> Heads:
        """Read back what `to_disk` wrote."""
        names = json.loads((path / _NAMES).read_text(encoding="utf-8"))
        self.kinds, self.categories = tuple(names["kinds"]), tuple(names["categories"])
        self.weights = np.load(path / _WEIGHTS)
        return self


@Language.factory(NAME)
def _heads(nlp: Language, name: str) -> Heads:
    return Heads()
