"""Teach the understanding from `training/` and put it where the reader looks for it.

A hash of the lines and of the code they are taught with lies beside the result, so that
nobody changes one and forgets the other (`tests/repository` compares them).
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from conversations.understanding.pipeline import MODEL
from conversations.understanding.spelling import WORDS
from training.examples import HERE, Example, examples
from training.words import often_said

SEED = 1
LANGUAGE = "en"
_STAMP = "made-from.sha256"
_HAVE_A_SAY = ("asked.py", "encoder.py", "folding.py", "understood.py", "weighed.py")
_TEACHERS = ("examples.py", "export.py", "teach.py", "train.py", "vary.py", "words.py")


def train(folder: Path = MODEL, say: Callable[[str], None] = lambda _: None) -> int:
    """Teach the encoder on every example and keep it; returns how many there were.

    Raises ModuleNotFoundError or RuntimeError where the packages for teaching are missing.
    """
    rows = examples(HERE / LANGUAGE)
    say(f"{len(rows)} examples")
    write(rows, folder, say)
    return len(rows)


def write(rows: Sequence[Example], folder: Path, say: Callable[[str], None]) -> None:
    """Teach on these examples; written beside, then swapped, so that a reader never meets half."""
    from training.export import export
    from training.teach import ready_made, teach

    stamp = made_from()
    vocabulary = (ready_made() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    taught = teach(rows, vocabulary, SEED, say)
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    export(taught, vocabulary, fresh)
    (fresh / WORDS).write_text("\n".join(often_said(rows)), encoding="ascii")
    (fresh / _STAMP).write_text(stamp, encoding="ascii")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def stale(folder: Path = MODEL) -> bool:
    """Whether there is no taught encoder, or one made from other lines or other code."""
    stamp = folder / _STAMP
    return not stamp.exists() or stamp.read_text(encoding="ascii") != made_from()


def made_from() -> str:
    """A hash of the training lines and of all the code that has a say in the result."""
    sources = [
        *(HERE / LANGUAGE).iterdir(),
        HERE / "beside.txt",
        *(HERE / name for name in _TEACHERS),
        *(MODEL.parent / name for name in _HAVE_A_SAY),
    ]
    whole = hashlib.sha256()
    for path in sorted(sources):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
