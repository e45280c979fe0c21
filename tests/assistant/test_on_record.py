"""A number that a representative gives is the resident's only if the record says so (HOC-3.6)."""

from __future__ import annotations

import pytest

from assistant.on_record import is_theirs


@pytest.mark.parametrize(
    ("name", "home", "told_name", "told_home"),
    [
        ("Ngozi Okafor", "", "Mrs Okafor", ""),
        ("Ngozi Okafor", "", "Ngozi Okafor", "3 Birch Way"),
        ("N Okafor", "9 Elm Road", "Ngozi Okafor", "3 Birch Way"),
        ("", "3 Birch Way, SE15", "my mum", "My mum at 3 birch way"),
    ],
)
def test_a_name_or_a_home_that_fits_will_do(name: str, home: str, told_name: str, told_home: str):
    assert is_theirs(name, home, told_name, told_home)


@pytest.mark.parametrize(
    ("name", "home", "told_name", "told_home"),
    [
        ("", "", "Mrs Okafor", "3 Birch Way"),
        ("Sam Reed", "9 Elm Road", "Mrs Okafor", "3 Birch Way"),
        ("Ada Okafor", "", "Ngozi Okafor", ""),
        ("Mr Okafor", "9 Elm Road", "Mrs Okafor", "3 Birch Way"),
        ("Sam Reed", "13 Birch Way", "my mum", "3 Birch Way"),
        ("Sam Reed", "", "", ""),
    ],
)
def test_anybody_elses_number_does_not_fit(name: str, home: str, told_name: str, told_home: str):
    assert not is_theirs(name, home, told_name, told_home)
