"""Which words start the law's clock on hazards: the worst reading, until a person assesses it."""

from __future__ import annotations

import pytest

from cases.clock_facts import What
from cases.hazards import hazard_clocks, hazard_flags
from cases.nations import Nation

KNOWN, EMERGENCY, PERHAPS = (
    What.HAZARD_KNOWN,
    What.EMERGENCY_HAZARD_KNOWN,
    What.MAYBE_EMERGENCY_HAZARD,
)


@pytest.mark.parametrize(
    ("category", "dangers", "flags", "clocks"),
    [
        ("repairs", (), (), ()),
        ("damp_mould", (), (), (KNOWN,)),
        ("repairs", (), ("hazard_significant",), (KNOWN,)),
        ("damp_mould", (), ("vulnerability",), (KNOWN,)),
        ("damp_mould", (), ("vulnerability", "health_and_safety"), (KNOWN, PERHAPS)),
        ("damp_mould", (), ("child_involved", "health_and_safety"), (KNOWN, PERHAPS)),
        ("repairs", ("gas",), (), (EMERGENCY,)),
        ("repairs", ("collapse", "medical"), (), (EMERGENCY,)),
        ("asb", ("violence",), (), ()),
    ],
)
def test_words_and_clocks(
    category: str, dangers: tuple[str, ...], flags: tuple[str, ...], clocks: tuple[What, ...]
) -> None:
    assert hazard_clocks(category, dangers, flags) == clocks


def test_the_laws_own_flag_is_raised_only_while_it_is_in_force() -> None:
    assert "awaab_england" in hazard_flags((KNOWN,), Nation.ENGLAND, in_force=True)
    assert "awaab_scotland" in hazard_flags((KNOWN,), Nation.SCOTLAND, in_force=True)
    assert hazard_flags((KNOWN,), Nation.ENGLAND, in_force=False) == ("hazard_significant",)
    assert hazard_flags((), Nation.ENGLAND, in_force=True) == ()


def test_an_emergency_brings_in_the_executives() -> None:
    """HPG-5.6."""
    assert "exec_team_alert" in hazard_flags((EMERGENCY,), Nation.ENGLAND, in_force=True)
    assert "exec_team_alert" not in hazard_flags((PERHAPS,), Nation.ENGLAND, in_force=True)
