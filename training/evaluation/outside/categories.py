"""Categories that reporters or trained coders chose, as near as they come to ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from training.evaluation.intervals import share
from training.evaluation.outside.row import Figure, Row

MEANS: Mapping[str, tuple[str, ...]] = {
    "flytipping_estate": ("estate",),
    "drainage": ("estate", "repairs"),
    "bins": ("estate",),
    "graffiti": ("estate",),
    "trees_grounds": ("estate",),
    "dog_fouling": ("estate",),
    "security_asb": ("asb",),
    "cleaning_communal": ("estate",),
    "pavement_road": ("estate",),
    "vehicles_parking": ("estate",),
    "parking": ("estate",),
    "dead_animal_or_pests": ("estate",),
    "lighting": ("estate", "repairs"),
    "lift_or_door": ("repairs",),
    "blocked_chute": ("estate",),
    "communication": ("communication",),
    "staff_conduct": ("staff",),
}
"""Any of these is right; labels of a hospital's own (food, facilities, waiting ...) are left out."""


def labels() -> dict[str, str]:
    """The mapping in words."""
    return {label: " or ".join(ours) for label, ours in MEANS.items()}


def categories(rows: Sequence[Row]) -> Iterator[Figure]:
    """All together, then each label."""
    taken = [row for row in rows if row.label in MEANS]
    yield Figure("category right", share(_right(row) for row in taken))
    for label in MEANS:
        yield Figure(label, share(_right(row) for row in taken if row.label == label))


def _right(row: Row) -> bool:
    return row.read.category in MEANS[row.label]
