from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.splitting import LONGEST, pieces, units


def test_a_text_that_fits_goes_as_it_is():
    assert pieces("  Your reference is AC-1.\n") == ["  Your reference is AC-1.\n"]


def test_a_text_of_exactly_the_limit_stays_whole_and_one_more_makes_two():
    assert len(pieces("x" * LONGEST)) == 1
    assert [len(piece) for piece in pieces("x" * (LONGEST + 1))] == [LONGEST, 1]


def test_emoji_count_as_two():
    assert units("a😀") == 3
    assert [len(piece) for piece in pieces("😀" * 2049)] == [2048, 1]


def test_a_paragraph_is_a_better_seam_than_a_line_and_a_line_than_a_word():
    assert pieces("aaaa bb\n\ncc dd\nee", 14) == ["aaaa bb", "cc dd\nee"]
    assert pieces("aaaa bbb\ncc ddd", 12) == ["aaaa bbb", "cc ddd"]
    assert pieces("aaaa bbb ccc", 10) == ["aaaa bbb", "ccc"]


def test_a_seam_near_the_start_is_no_reason_for_a_tiny_message():
    assert pieces("a\n\n" + "b" * 20, 10)[0] == "a\n\nbbbbbbb"


@given(st.text(alphabet=st.sampled_from("ab 😀ش\n."), max_size=300), st.integers(4, 40))
def test_no_piece_is_too_long_and_no_word_is_lost(text: str, longest: int):
    parts = pieces(text, longest)
    assert all(units(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
