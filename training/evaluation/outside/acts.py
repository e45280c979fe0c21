"""Chat turns labelled with dialogue acts: those that are acts here too, and those that come near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from training.evaluation.intervals import share
from training.evaluation.outside.row import Figure, Row

SHARED: Mapping[str, str] = {
    label: label
    for label in ("yes", "no", "not_sure", "restart", "help", "greet", "thanks", "change_language")
} | {"talk_to_human": "human", "bye": "thanks"}
"""Labels that are acts here by the same meaning; a goodbye is heard as a thank-you."""

NEAR: Mapping[str, tuple[str, ...]] = {
    "stop_cancel": ("stop", "no", "back", "restart"),
    "dont_mind": ("not_sure", "skip"),
    "repeat": ("help", "back"),
    "explain": ("help",),
}
"""Labels with no act of their own here: any of these would serve; told apart, not in the score."""

OTHER = "other"


def dialogue_acts(rows: Sequence[Row]) -> Iterator[Figure]:
    """Shared labels together and each, then the near ones, then what is no act at all."""
    shared = [(row.label, row.read.act) for row in rows if row.label in SHARED]
    yield Figure("shared labels right", share(act == SHARED[label] for label, act in shared))
    for name in SHARED:
        yield Figure(name, share(act == SHARED[name] for label, act in shared if label == name))
    for name, serve in NEAR.items():
        near = [row.read.act in serve for row in rows if row.label == name]
        yield Figure(f"{name} as {' or '.join(serve)} (not scored)", share(near))
    rest = [row.read.act is not None for row in rows if row.label == OTHER]
    yield Figure("other taken for an act", share(rest))
