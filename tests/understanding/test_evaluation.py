"""The measuring itself: small sets whose figures can be worked out by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from conversations.understanding.understood import Understood
from training.evaluation import as_page, as_table, as_text, parts
from training.evaluation.alarms import alarms
from training.evaluation.calibration import calibration
from training.evaluation.confusion import confusion
from training.evaluation.evaluation import Evaluation
from training.evaluation.headlines import Headline
from training.evaluation.intervals import Estimate, f1, proportion
from training.evaluation.moves import Move, moves
from training.evaluation.offers import offers
from training.evaluation.outside import file
from training.evaluation.outside.row import NotLabelled
from training.evaluation.overmatch import cross_table, thefts
from training.evaluation.ranking import auc
from training.evaluation.reading import Reading
from training.evaluation.slices import slices
from training.evaluation.speed import Speed
from training.evaluation.tongues import tongues
from training.examples import HERE, Example, examples

UNHAPPY = Understood(kind="complaint", dissatisfaction=0.9, confidence=0.8)
CALM = Understood(kind="request", dissatisfaction=0.1, confidence=0.8)


class HearsOneWord:
    """A reader that takes whoever says "useless" for unhappy, and everybody else for calm."""

    def read(self, text: str, expecting: str | None = None) -> Understood:
        return UNHAPPY if "useless" in text else CALM


def unwatched(name: str, rows: list[Any]) -> Iterable[Any]:
    return rows


def value(estimate: Estimate | None) -> float:
    assert estimate is not None
    return estimate.value


def test_wilsons_interval_of_eight_in_ten() -> None:
    told = proportion(8, 10)
    assert told is not None
    assert (told.value, told.of) == (0.8, 10)
    assert (told.low, told.high) == (
        pytest.approx(0.4902, abs=1e-4),
        pytest.approx(0.9433, abs=1e-4),
    )


def test_the_interval_of_none_wrong_still_has_a_width() -> None:
    told = f1(right=3, wrong=0)
    assert told is not None
    assert told.value == 1.0
    assert 0.5 < told.low < 0.7


def test_nothing_measured_is_no_figure() -> None:
    assert proportion(0, 0) is None
    assert auc([0.5], []) is None


def test_precision_recall_and_f1_of_every_name() -> None:
    told = confusion([*[("a", "a")] * 3, ("a", "b"), *[("b", "b")] * 2], ("a", "b", "c"))
    a, b = told.each
    assert told.cells == ((3, 1), (0, 2))
    assert (value(a.precision), value(a.recall)) == (1.0, 0.75)
    assert (value(b.precision), value(b.recall)) == (pytest.approx(2 / 3), 1.0)
    assert (value(a.f1), value(b.f1)) == (pytest.approx(6 / 7), pytest.approx(4 / 5))
    assert value(told.accuracy) == pytest.approx(5 / 6)
    assert value(told.macro_f1) == pytest.approx((6 / 7 + 4 / 5) / 2)
    assert told.mistakes == [(1, "a", "b")]


def test_a_drawn_interval_is_the_same_every_time() -> None:
    pairs = [*[("a", "a")] * 7, *[("b", "a")] * 3, *[("b", "b")] * 5]
    told = confusion(pairs, ("a", "b")).macro_f1
    assert told == confusion(pairs, ("a", "b")).macro_f1
    assert told is not None
    assert told.low < told.value < told.high


def test_ties_count_half_in_the_ranking() -> None:
    assert value(auc([0.9, 0.4], [0.4, 0.1])) == pytest.approx(3.5 / 4)


def test_an_offer_is_due_at_the_threshold_itself() -> None:
    told = offers([(True, 0.5), (True, 0.49), (False, 0.5), (False, 0.2), (False, 0.1)])
    assert value(told.heard) == 0.5
    assert value(told.needless) == pytest.approx(1 / 3)
    assert value(told.precision) == 0.5
    at_none = told.costs[0]
    assert (at_none.threshold, at_none.heard, at_none.needless) == (0.0, 1.0, 1.0)


def test_danger_may_be_heard_without_being_named() -> None:
    told = alarms(
        [(("gas",), ("fire",)), (("gas",), ("gas",)), (("fire",), ()), ((), ("gas",)), ((), ())]
    )
    assert value(told.heard) == pytest.approx(2 / 3)
    assert value(told.named) == pytest.approx(1 / 3)
    assert value(told.false) == 0.5
    gas, fire = told.each
    assert (gas.name, value(gas.heard), value(gas.named)) == ("gas", 1.0, 0.5)
    assert (fire.name, value(fire.heard), value(fire.named)) == ("fire", 0.0, 0.0)


def test_answers_are_told_apart_by_whether_a_question_is_open() -> None:
    told = moves([Move("yes", "yes", "offer"), Move("no", "yes", "offer"), Move("yes", None)])
    assert (value(told.asked), value(told.unasked)) == (0.5, 0.0)
    assert value(told.mistaken) == pytest.approx(1 / 3)


def test_keeping_the_home_language_is_being_unsure_not_wrong() -> None:
    told = tongues([("pl", "pl"), ("pl", "en"), ("pl", "ro"), ("en", "en")])
    assert (value(told.right), value(told.unsure), value(told.wrong)) == (0.5, 0.25, 0.25)
    assert value(told.safe) == 0.75


def test_calibration_error_is_the_mean_gap_weighted_by_messages() -> None:
    told = calibration([(0.90, True), (0.95, True), (0.85, False), (1.0, True)])
    assert [(held.low, held.was.of) for held in told.bins] == [(0.8, 1), (0.9, 3)]
    assert value(told.error) == pytest.approx((0.85 + 0.10 + 0.05 + 0.0) / 4)


def test_a_promise_is_sure_only_when_its_whole_interval_is_on_one_side() -> None:
    many, few = Headline("x", proportion(990, 1000), 0.95), Headline("x", proportion(10, 10), 0.95)
    assert (many.verdict, many.sure) == ("kept", True)
    assert (few.verdict, few.sure) == ("kept", False)
    assert Headline("x", proportion(1, 10), 0.08, at_most=True).verdict == "not kept"
    assert Headline("x", None, 0.95).verdict == "open"


def test_slices_are_cut_by_file_length_and_question() -> None:
    quiet = Example("too long to wait", "complaint", "repairs", True, block="complaint.quiet.txt x")
    answer = Example("yes", "act", "other", False, act="yes", asked="offer")
    letter = Example("word " * 45, "request", "repairs", False)
    rows = [Reading(quiet, "en", CALM), Reading(answer, "en", CALM), Reading(letter, "pl", CALM)]
    cut = {name: len(held) for name, held in slices(rows)}
    assert cut == {
        "everything": 3,
        "keyword-free": 1,
        "short": 2,
        "long": 1,
        "question open": 1,
        "en": 2,
        "pl": 1,
    }


def lay_out(root: Path) -> None:
    for part in ("development", "unseen"):
        (root / part / "en").mkdir(parents=True)
        lines = f"[repairs]\nuseless lot, {part}\nbins again, {part}\n"
        (root / part / "en" / "complaint.txt").write_text(lines, encoding="utf-8")
        (root / part / "en" / "request.txt").write_text("[repairs]\nsink leaks\n", encoding="utf-8")


def told(root: Path) -> Evaluation:
    """Two small parts and one outside file, measured with a reader that hears one word."""
    lay_out(root)
    outside = root / "request_vs_complaint.jsonl"
    rows = [
        {"text": "useless secret", "label": "dissatisfaction"},
        {"text": "secret lamp", "label": "request"},
        {"text": "secret between", "label": "borderline"},
    ]
    outside.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    reader: Any = HearsOneWord()
    measured = [parts.measured(name, reader, unwatched, root) for name in parts.PARTS]
    return Evaluation(
        parts=tuple(part for part in measured if part),
        outside=(file.measured(outside, reader, unwatched),),
        patterns=tuple(cross_table([Example("smell of gas", "safety", "safety", False, ("gas",))])),
        stolen=(),
        speed=Speed(1.0, 200.0, None, None),
    )


def test_a_part_is_scored_and_a_part_without_lines_is_left_out(tmp_path: Path) -> None:
    development, unseen = told(tmp_path).parts
    assert (development.name, unseen.name) == ("development", "unseen")
    assert value(unseen.whole.kinds.accuracy) == pytest.approx(2 / 3)
    assert value(unseen.whole.offers.heard) == 0.5
    assert value(unseen.whole.offers.needless) == 0.0


def test_labels_between_the_two_are_left_out_of_an_outside_score(tmp_path: Path) -> None:
    (outside,) = told(tmp_path).outside
    figures = {one.name: one.estimate for one in outside.figures}
    assert (outside.rows, outside.left_out) == (3, 1)
    assert value(figures["dissatisfaction heard"]) == 1.0
    assert value(figures["macro F1"]) == 1.0


def test_misses_are_shown_of_development_alone_and_outside_texts_nowhere(tmp_path: Path) -> None:
    found = told(tmp_path)
    reports = [
        as_page.page(found),
        "\n".join(as_text.lines(found, misses=True)),
        as_table.renewed(f"{as_table.BEGIN}{as_table.END}", found),
    ]
    for report in reports:
        assert "bins again, development" in report
        assert "bins again, unseen" not in report
        assert "secret" not in report


def test_the_page_stands_by_itself(tmp_path: Path) -> None:
    page = as_page.page(told(tmp_path))
    for fetched in ("<script", "<link", "src=", "http", "url(", "@import"):
        assert fetched not in page
    assert "<svg" in page


def test_only_what_is_between_the_markers_is_renewed(tmp_path: Path) -> None:
    document = f"before\n{as_table.BEGIN}\nold\n{as_table.END}\nafter\n"
    renewed = as_table.renewed(document, told(tmp_path))
    assert renewed.startswith(f"before\n{as_table.BEGIN}\n")
    assert renewed.endswith(f"{as_table.END}\nafter\n")
    assert "old" not in renewed.split()
    with pytest.raises(as_table.NoMarkers):
        as_table.renewed("no place", told(tmp_path / "again"))


def test_a_file_of_another_form_is_refused_without_repeating_it(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('{"text": "fine", "label": "yes"}\n{"words": "private"}\n', encoding="utf-8")
    with pytest.raises(NotLabelled) as refused:
        file.measured(wrong, HearsOneWord(), unwatched)  # type: ignore[arg-type]
    assert "line 2" in str(refused.value)
    assert "private" not in str(refused.value)


def test_a_sign_of_danger_in_calm_requests_is_a_theft() -> None:
    calm = [Example("there is a strong smell of gas", "request", "repairs", False)] * 2
    own = [Example("there is a strong smell of gas", "safety", "safety", False, ("gas",))]
    found = {(theft.pattern, theft.kind) for theft in thefts(cross_table([*calm, *own]))}
    assert found == {("danger any", "request"), ("danger gas", "request")}


def test_no_pattern_takes_examples_that_are_not_its_own_beyond_the_list() -> None:
    assert thefts(cross_table(examples(HERE / "en"))) == []
