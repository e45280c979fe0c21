"""`.env.example` names every setting, each under one comment, and nothing else."""

from __future__ import annotations

from pathlib import Path

from assistant.settings import Settings
from assistant.settings_wrong import environment_name

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def lines() -> list[str]:
    return EXAMPLE.read_text(encoding="utf-8").splitlines()


def test_every_setting_is_in_the_example_once_in_the_same_order_and_nothing_more() -> None:
    named = [line.partition("=")[0] for line in lines() if line and not line.startswith("#")]
    assert named == [environment_name(field) for field in Settings.model_fields]


def test_the_example_sets_nothing() -> None:
    assert [line for line in lines() if line and not line.startswith("#") and line[-1] != "="] == []


def test_each_setting_stands_right_under_its_own_one_comment() -> None:
    for above, line in zip(lines(), lines()[1:], strict=False):
        if line.startswith("REDRESS_"):
            assert above.startswith("# "), f"{line} has no comment"


def test_every_setting_says_what_its_value_should_be() -> None:
    undescribed = [name for name, field in Settings.model_fields.items() if not field.description]
    assert undescribed == []
