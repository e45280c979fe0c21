"""A move that no table knows is taken from the weights, when nothing speaks against it."""

from __future__ import annotations

import pytest

from conversations.understanding.likely_act import likely_act
from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS
from conversations.understanding.weighed import Weighed


def _weighed(kinds: dict[str, float], acts: dict[str, float]) -> Weighed:
    return Weighed(
        kinds=dict.fromkeys(KINDS, -6.0) | kinds,
        categories=dict.fromkeys(CATEGORIES, 0.0),
        acts=dict.fromkeys(ACTS, -6.0) | acts,
        dangers=dict.fromkeys(DANGERS, 0.0),
        endangered=-6.0,
        unhappy=-6.0,
    )


@pytest.mark.parametrize("risky", ["stop", "start"])
def test_what_is_likeliest_an_opt_out_is_no_other_act(risky: str) -> None:
    weighed = _weighed({"act": 4.0}, {risky: 2.0, "skip": 1.5})
    assert likely_act(weighed, "enough of this now", yes_or_no_asked=False) is None


def test_small_talk_is_no_veto_on_a_likely_move_but_a_matter_is() -> None:
    small_talk = _weighed({"act": 1.0, "other": 1.5}, {"skip": 3.0})
    matter = _weighed({"act": 1.0, "request": 1.5}, {"skip": 3.0})
    assert likely_act(small_talk, "on we go", yes_or_no_asked=False) == "skip"
    assert likely_act(matter, "on we go", yes_or_no_asked=False) is None


def test_a_move_of_which_neither_part_is_likely_is_none() -> None:
    weighed = _weighed({"act": 0.5, "other": 1.5}, {"skip": 0.5, "back": 0.4})
    assert likely_act(weighed, "on we go", yes_or_no_asked=False) is None
