"""Short texts in many languages: sentences by language, single words apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conversations.understanding.word_lists import languages as offered
from training.evaluation.outside.row import Figure, Row
from training.evaluation.tongues import Tongues, tongues

_WORDS, _PAIRS = "single-words", "word-pairs"


def labels() -> dict[str, str]:
    """The languages that are offered; of any other only whether it is taken for one of them is counted."""
    return {code: code for code in offered()}


def languages(rows: Sequence[Row]) -> Iterator[Figure]:
    """Sentences in offered languages together and each; pairs and single words; languages not offered."""
    ours = [row for row in rows if row.label in offered()]
    sentences = [row for row in ours if row.fields.get("kind") not in (_WORDS, _PAIRS)]
    yield from _all_three("sentences", _told(sentences))
    for code in offered():
        of_it = _told([row for row in sentences if row.label == code])
        yield Figure(f"sentences, {code}: right", of_it.right)
    for kind, name in ((_PAIRS, "word pairs"), (_WORDS, "single words")):
        yield from _all_three(name, _told([row for row in ours if row.fields.get("kind") == kind]))
    others = [row for row in rows if row.label not in offered()]
    yield Figure("languages not offered, taken for one that is", _told(others).wrong)


def _told(rows: Sequence[Row]) -> Tongues:
    return tongues([(row.label, row.read.language) for row in rows])


def _all_three(name: str, told: Tongues) -> Iterator[Figure]:
    yield Figure(f"{name}: right", told.right)
    yield Figure(f"{name}: right or unsure", told.safe)
    yield Figure(f"{name}: unsure", told.unsure)
    yield Figure(f"{name}: wrong", told.wrong)
