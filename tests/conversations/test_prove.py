"""The six digits that people send back, however they write them (REP-ID)."""

from __future__ import annotations

import pytest

from conversations.questions.prove_code import digits


@pytest.mark.parametrize(
    "text",
    ["123456", " 123 456 ", "12-34-56", "the code is 123456", "Code: 123456.", "it's 123456"],
)
def test_six_digits_are_the_code(text):
    assert digits(text) == "123456"


@pytest.mark.parametrize(
    "text",
    ["12345", "1234567", "07700 900801", "my rent is 123456 pounds", "ring me on 123456", ""],
)
def test_anything_else_is_not(text):
    assert digits(text) is None
