"""Numbers as a board reads them."""

from __future__ import annotations

import pytest

from reports.report import Figure
from reports.shown import in_words


@pytest.mark.parametrize(
    ("value", "of", "read"),
    [
        (7, None, "7"),
        (3.5, None, "3.5"),
        (5.0, None, "5"),
        (2035, None, "2,035"),
        (1_234_567, None, "1,234,567"),
        (1510, 2035, "1,510 of 2,035 (74%)"),
        (0, 0, "-"),
    ],
)
def test_a_long_number_has_its_commas_and_no_other_figure_is_changed(
    value: float, of: int | None, read: str
) -> None:
    assert in_words(Figure("received", value, of)) == read
