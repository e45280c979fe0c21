"""References that people read out, type in capitals or not, and get wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.reference import ALPHABET, BY_CHANCE, find, new_reference, parse

CHANCE = st.binary(min_size=8, max_size=16)
PREFIXES = st.sampled_from(["HPG", "H21", "THA", "PFE", "PFS", "ACN"])


def test_a_reference_looks_like_this() -> None:
    assert re.fullmatch(r"HPG-[2-9A-Z]{4}-[2-9A-Z]{3}", new_reference("HPG", b"12345678"))


def test_nothing_in_it_can_be_taken_for_anything_else_or_spell_a_word() -> None:
    assert not set(ALPHABET) & set("0O1IL5S8Z")
    assert not set(ALPHABET) & set("AEIOUY")


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="8 random bytes"):
        new_reference("HPG", b"1234567")


@given(PREFIXES, CHANCE)
def test_a_reference_is_read_back_however_it_is_typed(prefix: str, chance: bytes) -> None:
    reference = new_reference(prefix, chance)
    spaced = " ".join(reference.replace("-", ""))
    for typed in (reference, reference.lower(), reference.replace("-", ""), spaced):
        assert parse(typed, prefix) == reference
        assert parse(f"  {typed}\n", prefix) == reference
    assert parse(reference[len(prefix) + 1 :], prefix) == reference


@given(PREFIXES, CHANCE, st.integers(0, BY_CHANCE), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(prefix: str, chance: bytes, at: int, other: str) -> None:
    reference = new_reference(prefix, chance)
    code = reference[len(prefix) :].replace("-", "")
    wrong = code[:at] + other + code[at + 1 :]
    assert (parse(wrong, prefix) is None) == (wrong != code)


@given(PREFIXES, CHANCE, st.integers(0, BY_CHANCE - 2))
def test_two_swapped_characters_are_noticed(prefix: str, chance: bytes, at: int) -> None:
    reference = new_reference(prefix, chance)
    code = reference[len(prefix) :].replace("-", "")
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert (parse(swapped, prefix) is None) == (swapped != code)


@given(CHANCE)
def test_an_8_for_a_b_and_a_z_for_a_2_are_forgiven(chance: bytes) -> None:
    reference = new_reference("HPG", chance)
    prefix, code = reference[:4], reference[4:]
    assert parse(prefix + code.replace("B", "8").replace("2", "z"), "HPG") == reference


@given(CHANCE, st.sampled_from(["whats happening with {} ?", "ref: {}.", "{}", "({}) pls"]))
def test_a_reference_is_found_in_a_message(chance: bytes, message: str) -> None:
    reference = new_reference("H21", chance)
    assert find(message.format(reference.lower()), "H21") == reference


def test_another_landlords_reference_is_not_ours() -> None:
    reference = new_reference("THA", b"12345678")
    assert parse(reference, "HPG") is None
    assert find(f"about {reference}", "HPG") is None


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_without_an_error(text: str) -> None:
    found = find(text, "HPG")
    assert found is None or parse(found, "HPG") == found
