"""How well messages are understood: our held-back examples, and labelled files of others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from pathlib import Path

from conversations.understanding.reader import Reader
from conversations.understanding.understood import Understood
from training.examples import HELD_BACK, Example, examples

_Z = 1.96

Judge = Callable[[Understood], bool | None]

UNHAPPY = {
    "request_vs_complaint": {"dissatisfaction": True, "request": False, "enquiry": False},
    "praise_criticism": {
        "dissatisfaction": True,
        "compliment": False,
        "enquiry_or_comment": False,
        "nothing_to_improve": False,
    },
    "chatter": {"not_complaint": False},
}
"""Labels that say unhappy or not; labels not named (`borderline`, `mild_or_mixed`) are left out."""

ACTS = {
    label: label
    for label in ("yes", "no", "not_sure", "restart", "help", "greet", "thanks", "change_language")
} | {"talk_to_human": "human", "bye": "thanks"}
"""`dialogue_acts.jsonl` labels that are acts here; a goodbye is heard as a thank-you."""


def held_back(reader: Reader, misses: bool) -> Iterator[str]:
    """Lines of a report on `training/held_back/en`, written apart from the training lines."""
    rows = examples(HELD_BACK / "en")
    yield from report("held back", rows, [reader.read(row.text) for row in rows], misses)


def report(
    name: str, rows: Sequence[Example], read: Sequence[Understood], misses: bool
) -> Iterator[str]:
    """How well labelled messages were read: kinds, category, acts, dissatisfaction, danger."""
    yield f"{name}: {len(rows)} messages"
    yield from _kinds(rows, read)
    acts = [u.act == r.act for r, u in _pairs(rows, read) if r.act]
    yield f"  act right           {_share(acts)}"
    yield f"  category right      {_share([u.category == r.category for r, u in _pairs(rows, read)])}"
    unhappy = [u.dissatisfied for r, u in _pairs(rows, read) if r.unhappy]
    content = [u.dissatisfied for r, u in _pairs(rows, read) if not r.unhappy]
    yield f"  dissatisfaction     recall {_share(unhappy)}, false offers {_share(content)}"
    danger = [bool(set(r.danger) & set(u.danger)) for r, u in _pairs(rows, read) if r.danger]
    calm = [bool(u.danger) for r, u in _pairs(rows, read) if not r.danger]
    yield f"  danger              recall {_share(danger)}, false alarms {_share(calm)}"
    if misses:
        yield from _misses(rows, read)


def _pairs(rows: Sequence[Example], read: Sequence[Understood]) -> list[tuple[Example, Understood]]:
    return list(zip(rows, read, strict=True))


def _kinds(rows: Sequence[Example], read: Sequence[Understood]) -> Iterator[str]:
    yield f"  kind right          {_share([u.kind == r.kind for r, u in _pairs(rows, read)])}"
    yield f"  {'kind':16}{'n':>5}{'precision':>11}{'recall':>8}{'F1':>7}"
    said = Counter(u.kind for u in read)
    right = Counter(r.kind for r, u in _pairs(rows, read) if r.kind == u.kind)
    for kind, number in sorted(Counter(row.kind for row in rows).items()):
        precision = right[kind] / said[kind] if said[kind] else 0.0
        recall = right[kind] / number
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        yield f"  {kind:16}{number:5}{precision:11.2f}{recall:8.2f}{f1:7.2f}"


def _misses(rows: Sequence[Example], read: Sequence[Understood]) -> Iterator[str]:
    for row, understood in _pairs(rows, read):
        wrong = []
        if understood.kind != row.kind:
            wrong.append(f"{row.kind} read as {understood.kind}")
        if understood.dissatisfied != row.unhappy:
            wrong.append(f"unhappy {row.unhappy}, {understood.dissatisfaction:.2f}")
        if row.danger and not set(row.danger) & set(understood.danger):
            wrong.append(f"danger {row.danger[0]} not seen")
        if wrong:
            yield f"    {'; '.join(wrong)}: {row.text}"


def labelled_file(reader: Reader, path: Path) -> Iterator[str]:
    """Lines of a report on a JSON Lines file of the shared form; its texts are never printed."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    yield f"{path.name}: {len(rows)} rows"
    name = path.stem
    if name in UNHAPPY:
        yield from _unhappiness(reader, rows, UNHAPPY[name])
    elif name == "dialogue_acts":
        yield from _acts(reader, rows)
    elif name == "yesno":
        yield from _answers(reader, rows)
    elif name == "languages":
        yield from _languages(reader, rows)
    else:
        yield "  no labels here are ours; false alarms only"
    danger = Counter(bool(reader.read(row["text"]).danger) for row in rows)
    yield f"  danger seen in      {danger[True]} of {len(rows)}"


def _unhappiness(
    reader: Reader, rows: list[dict[str, str]], means: dict[str, bool]
) -> Iterator[str]:
    by_label: dict[str, list[float]] = {}
    for row in rows:
        if row["label"] in means:
            score = reader.read(row["text"]).dissatisfaction
            by_label.setdefault(row["label"], []).append(score)
    for label, scores in sorted(by_label.items()):
        word = "heard" if means[label] else "false offers"
        yield f"  {label:20}{word} {_share([score >= 0.5 for score in scores])}"
    unhappy = [s for label, scores in by_label.items() if means[label] for s in scores]
    content = [s for label, scores in by_label.items() if not means[label] for s in scores]
    if unhappy and content:
        wins = sum((u > c) + 0.5 * (u == c) for u in unhappy for c in content)
        yield f"  AUC {wins / len(unhappy) / len(content):.3f}, macro F1 {_macro(unhappy, content):.3f}"


def _macro(unhappy: list[float], content: list[float]) -> float:
    hit, miss = sum(s >= 0.5 for s in unhappy), sum(s < 0.5 for s in unhappy)
    false, quiet = sum(s >= 0.5 for s in content), sum(s < 0.5 for s in content)
    return (hit / (hit + (miss + false) / 2) + quiet / (quiet + (miss + false) / 2)) / 2


def _acts(reader: Reader, rows: list[dict[str, str]]) -> Iterator[str]:
    ours = [
        (ACTS[row["label"]], reader.read(row["text"]).act) for row in rows if row["label"] in ACTS
    ]
    yield f"  act right           {_share([wanted == said for wanted, said in ours])}"
    for act in sorted(set(ACTS.values())):
        yield f"    {act:18}{_share([said == wanted for wanted, said in ours if wanted == act])}"
    rest = [reader.read(row["text"]).act is not None for row in rows if row["label"] == "other"]
    yield f"  other taken for act {_share(rest)}"


def _answers(reader: Reader, rows: list[dict[str, str]]) -> Iterator[str]:
    for label in ("yes", "no", "not_sure"):
        said = [reader.read(row["text"], "question").act for row in rows if row["label"] == label]
        yield f"  {label:12}heard {_share([act == label for act in said])}, " + (
            f"as another answer {_share([act not in (None, label) for act in said])}"
        )


def _languages(reader: Reader, rows: list[dict[str, str]]) -> Iterator[str]:
    from conversations.understanding.word_lists import languages

    for code in languages():
        texts = [row["text"] for row in rows if row["label"] == code and row.get("kind") != "word"]
        said = [reader.read(text).language for text in texts]
        long = [s == code for s, text in zip(said, texts, strict=True) if len(text.split()) >= 3]
        yield f"  {code:8}three words or more {_share(long)}, all {_share([s == code for s in said])}"


def _share(hits: Sequence[bool]) -> str:
    """`0.91 (0.87-0.94) of 120`: a share with its Wilson 95 % interval."""
    number = len(hits)
    if not number:
        return "none"
    share = sum(hits) / number
    middle = (share + _Z**2 / (2 * number)) / (1 + _Z**2 / number)
    spread = (
        _Z * sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2)) / (1 + _Z**2 / number)
    )
    return (
        f"{share:.3f} ({max(0.0, middle - spread):.2f}-{min(1.0, middle + spread):.2f}) of {number}"
    )
