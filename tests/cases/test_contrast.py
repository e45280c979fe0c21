"""White words on a landlord's colour."""

from __future__ import annotations

import pytest

from cases.contrast import contrast_with_white


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [
        ("#000000", 21.0),
        ("#ffffff", 1.0),
        ("#767676", 4.54),
        ("#ff0000", 4.0),
        ("#0000FF", 8.59),
    ],
)
def test_contrast_is_that_of_the_accessibility_guidelines(colour: str, ratio: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)
