"""Train the understanding from `training/` and put it where the reader looks for it.

The same lines and seed give the same bytes. A hash of everything that the
result depends on lies beside it, so that it is only made again when one changes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language

from conversations.understanding import features as told
from conversations.understanding.features import BUCKETS
from conversations.understanding.folding import fold
from conversations.understanding.pipeline import MODEL, blank, is_loud, words
from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS
from training.examples import HERE, Example, examples
from training.fit import Feature, Matrix, Target, fit_all
from training.multiply import filled, multiplied

SEED = 1
LANGUAGE = "en"
MADE, FILLED = 500, 400
RIDGE = 1.5e-5
STEPS = 60
_STAMP = "made-from.sha256"
_HAVE_A_SAY = (
    "features.py",
    "folding.py",
    "heads.py",
    "patterns.py",
    "pipeline.py",
    "signals.py",
    "signals.toml",
    "understood.py",
)
_UNKNOWN_IS_OTHER = 0.3
_UNHAPPY_COUNTS = 1.5
_DANGER_COUNTS = 2.0
"""Such an example counts this much more: a miss is worse than a needless offer or alert."""

NAMES = {"kinds": KINDS, "categories": CATEGORIES, "acts": ACTS, "dangers": DANGERS}


def train(folder: Path = MODEL, say: Callable[[str], None] = lambda _: None) -> int:
    """Fit the heads on every written and made example; returns how many there were."""
    rows = everything(HERE / LANGUAGE)
    say(f"{len(rows)} examples")
    nlp = fitted(rows)
    _keep(nlp.to_disk, folder)
    return len(rows)


def fitted(rows: Sequence[Example]) -> Language:
    """A pipeline whose heads are fitted to these examples."""
    nlp, heads = blank()
    seen = [_seen(row, lambda folded: words(nlp, folded)) for row in rows]
    heads.names = dict(NAMES)
    heads.weights = fit_all(seen, targets(rows), RIDGE, STEPS, BUCKETS)
    return nlp


def everything(folder: Path) -> list[Example]:
    """The written examples of a language and those made from them."""
    return with_made(examples(folder), folder)


def with_made(written: Sequence[Example], folder: Path) -> list[Example]:
    """Written examples and those made from them and from the language's pieces."""
    made = multiplied(written, MADE, SEED)
    return [*written, *made, *filled(folder / "parts.toml", FILLED, SEED)]


def stale(folder: Path = MODEL) -> bool:
    """Whether there is no trained pipeline, or one made from other lines or other code."""
    stamp = folder / _STAMP
    return not stamp.exists() or stamp.read_text(encoding="ascii") != made_from()


def made_from() -> str:
    """A hash of the training lines, the seed and all the code that has a say in the result."""
    package = MODEL.parent
    sources = [
        *(HERE / LANGUAGE).iterdir(),
        *HERE.glob("*.py"),
        *(package / name for name in _HAVE_A_SAY),
    ]
    whole = hashlib.sha256()
    for path in sorted(sources):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def targets(rows: Sequence[Example]) -> list[Target]:
    """What each head should say of every example, rarer kinds counting for more."""
    share = Counter(row.kind for row in rows)
    rarity = [(len(rows) / share[row.kind]) ** 0.8 for row in rows]
    acts = [1.0 if row.act else 0.0 for row in rows]
    return [
        _exclusive([row.kind for row in rows], KINDS, rarity),
        _exclusive([row.category for row in rows], CATEGORIES, [1.0] * len(rows)),
        _exclusive([row.act or ACTS[0] for row in rows], ACTS, acts),
        _each([[name in row.danger for name in DANGERS] for row in rows], [1.0] * len(rows)),
        _each([[bool(row.danger)] for row in rows], _leaning(rows, _DANGER_COUNTS, _endangered)),
        _each([[row.unhappy] for row in rows], _leaning(rows, _UNHAPPY_COUNTS, _unhappy)),
    ]


def _each(wanted: Sequence[Sequence[bool]], counts: Sequence[float]) -> Target:
    """Columns that are each a yes or a no; for words never met, as often as in the examples."""
    table = np.array(wanted, np.float32)
    share = table.mean(axis=0).clip(1e-3, 1 - 1e-3)
    odds = np.log(share / (1 - share)).astype(np.float32)
    return Target(table, _even(counts), False, odds)


def _leaning(
    rows: Sequence[Example], weight: float, holds: Callable[[Example], bool]
) -> list[float]:
    return [weight if holds(row) else 1.0 for row in rows]


def _endangered(row: Example) -> bool:
    return bool(row.danger)


def _unhappy(row: Example) -> bool:
    return row.unhappy


def _seen(row: Example, cut: Callable[[str], list[str]]) -> Feature:
    folded = fold(row.text)
    return told.features(cut(folded), folded, is_loud(row.text))


def _exclusive(given: Sequence[str], names: Sequence[str], counts: Sequence[float]) -> Target:
    unknown = [_UNKNOWN_IS_OTHER if name == "other" else 0.0 for name in names]
    return Target(_one_hot(given, names), _even(counts), True, np.array(unknown, np.float32))


def _one_hot(given: Sequence[str], names: Sequence[str]) -> Matrix:
    wanted = np.zeros((len(given), len(names)), np.float32)
    wanted[np.arange(len(given)), [names.index(name) for name in given]] = 1.0
    return wanted


def _even(weights: Sequence[float]) -> Matrix:
    column = np.array(weights, np.float32)
    return (column / np.float32(column.mean())).astype(np.float32)


def _keep(to_disk: Callable[[Path], None], folder: Path) -> None:
    """Write beside, then swap, so that a reader never meets half a pipeline."""
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    to_disk(fresh)
    (fresh / _STAMP).write_text(made_from(), encoding="ascii")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
