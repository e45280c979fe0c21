"""The same words over again are known for the same, whatever slips or is added."""

import pytest

from conversations.told_again import is_told_again

LIFT = "the lift has been out for a month and I live on the ninth floor, it's a disgrace"


@pytest.mark.parametrize(
    "again",
    [
        LIFT,
        f"{LIFT}. Ask for Wilf at the door.",
        "the lift has been out for a mnoth and I live on the ninth floor, its a disgrace",
        "lift out a whole month now and me on the ninth floor, disgrace",
    ],
)
def test_words_told_again_are_the_same(again: str) -> None:
    assert is_told_again(again, ["something else entirely was said before", LIFT])


@pytest.mark.parametrize(
    "other",
    [
        "the boiler has been out for a month and my kids are cold, it's a scandal",
        "the lift is out",
        "disgrace",
        "I live on the ninth floor and the bins are never emptied, nobody listens",
        "",
    ],
)
def test_other_words_are_not(other: str) -> None:
    assert not is_told_again(other, [LIFT])


def test_with_nothing_said_before_nothing_is_told_again() -> None:
    assert not is_told_again(LIFT, [])
