"""What a person told us, as staff read it."""

from __future__ import annotations

from assistant.desk.told import told


def test_a_choice_is_shown_as_it_was_offered_not_as_its_number() -> None:
    assert told({"reach": {"value": "here", "words": "1"}}) == {"reach": "Message me here"}


def test_an_answer_in_words_is_shown_once_and_untouched() -> None:
    kept = {"value": "mend the lift", "words": "Mend the LIFT please"}
    assert told({"outcome": kept}) == {"outcome": "Mend the LIFT please"}


def test_codes_are_shown_as_words() -> None:
    assert told({"circumstances": ["sight_loss", "deaf"]}) == {"circumstances": "sight loss, deaf"}


def test_what_was_left_unanswered_is_left_out() -> None:
    assert told({"outcome": {"value": None, "words": ""}}) == {}
