"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from training.evaluation.calibration import Calibration
from training.evaluation.confusion import Confusion
from training.evaluation.evaluation import Evaluation
from training.evaluation.intervals import Estimate
from training.evaluation.outside.row import OutsideFile
from training.evaluation.overmatch import Line
from training.evaluation.parts import Part
from training.evaluation.reading import Reading
from training.evaluation.scored import Scored
from training.evaluation.speed import Speed, Timed

NONE = "-"


def lines(told: Evaluation, misses: bool) -> Iterator[str]:
    """Every figure with its interval; misses only of the part that was looked at."""
    for part in told.parts:
        yield from _part(part, misses)
    for one in told.outside:
        yield from _outside(one)
    yield from _patterns(told)
    yield from _speed(told.speed)


def figure(estimate: Estimate | None) -> str:
    """`91.0 (87.1-94.2) of 120`: per cent, its 95 % interval, how many messages."""
    return NONE if estimate is None else f"{_short(estimate)} of {estimate.of}"


def _short(estimate: Estimate | None) -> str:
    if estimate is None:
        return NONE
    return f"{estimate.value * 100:.1f} ({estimate.low * 100:.1f}-{estimate.high * 100:.1f})"


def _part(part: Part, misses: bool) -> Iterator[str]:
    yield f"{part.name}: {part.whole.number} messages; per cent, 95 % intervals in brackets"
    yield from _slices(part.slices)
    yield from _kinds(part.whole.kinds)
    yield from _dangers(part.whole)
    yield from _acts(part.whole)
    yield from _calibration("confidence", part.whole.confidence)
    yield from _calibration("dissatisfaction", part.whole.dissatisfaction)
    if misses and part.misses:
        yield f"  misses: {len(part.misses)}"
        yield from map(_miss, part.misses)
    yield ""


def _slices(cuts: Sequence[Scored]) -> Iterator[str]:
    yield f"  {'':52}" + "".join(f"{cut.name:>21}" for cut in cuts)
    yield f"  {'messages':52}" + "".join(f"{cut.number:>21}" for cut in cuts)
    for name in cuts[0].figures:
        yield f"  {name:52}" + "".join(f"{_short(cut.figures[name]):>21}" for cut in cuts)
    for kind in cuts[0].kinds.names:
        told = (_short(cut.kinds.f1_of(kind)) for cut in cuts)
        yield f"  {'F1, ' + kind:52}" + "".join(f"{one:>21}" for one in told)


def _dangers(whole: Scored) -> Iterator[str]:
    for one in whole.alarms.each:
        yield f"  {one.name:24}heard {figure(one.heard)}, named {_short(one.named)}"


def _acts(whole: Scored) -> Iterator[str]:
    yield from (f"  {name:24}right {figure(right)}" for name, right in whole.moves.each)


def _kinds(told: Confusion) -> Iterator[str]:
    yield f"  {'kind':16}{'n':>5}{'precision':>21}{'recall':>21}{'F1':>21}"
    for of in told.each:
        yield (
            f"  {of.name:16}{of.number:5}{_short(of.precision):>21}{_short(of.recall):>21}"
            f"{_short(of.f1):>21}"
        )
    yield f"  {'is, read as':16}" + "".join(f"{name[:6]:>7}" for name in told.names)
    for name, row in zip(told.names, told.cells, strict=True):
        yield f"  {name:16}" + "".join(f"{number or '.':>7}" for number in row)


def _calibration(name: str, told: Calibration) -> Iterator[str]:
    yield f"  {name}: expected calibration error {_short(told.error)}"
    for held in told.bins:
        yield f"    {held.low:.1f}-{held.high:.1f}   said {held.said * 100:5.1f}   was {figure(held.was)}"


def _miss(miss: Reading) -> str:
    wrong = "; ".join(f"{about} {was}, read {said}" for about, (was, said) in miss.wrong.items())
    return f"    {wrong}: {miss.row.text}"


def _outside(told: OutsideFile) -> Iterator[str]:
    yield f"{told.name}: {told.rows} rows, {told.left_out} left out of the score"
    yield f"  labels: {', '.join(f'{label} = {ours}' for label, ours in told.labels.items())}"
    yield from (f"  {one.name:48}{figure(one.estimate)}" for one in told.figures)
    yield ""


def _patterns(told: Evaluation) -> Iterator[str]:
    yield "patterns on the training lines: per cent of their own, and of every kind that is not theirs"
    kinds = list(dict.fromkeys(kind for line in told.patterns for kind in line.others))
    yield f"  {'pattern':38}{'own':>7}" + "".join(f"{kind[:6]:>7}" for kind in kinds)
    yield from (_pattern(line, kinds) for line in told.patterns)
    for theft in told.stolen:
        yield (
            f"  TOO MANY: {theft.pattern} on {theft.kind}, {theft.share * 100:.1f} % "
            f"where {theft.allowed * 100:.1f} % are allowed"
        )
    yield ""


def _pattern(line: Line, kinds: Sequence[str]) -> str:
    cells = [line.others.get(kind) for kind in kinds]
    told = "".join(
        f"{cell.share * 100:7.1f}" if cell and cell.fired else f"{'.':>7}" for cell in cells
    )
    return f"  {line.pattern:38}{line.own.share * 100:7.1f}{told}"


def _speed(told: Speed) -> Iterator[str]:
    yield "speed on one core of this machine"
    yield f"  free text      {_timed(told.free)}"
    yield f"  closed answer  {_timed(told.closed)}"
    yield f"  loaded in {told.load:.2f} s, {told.memory:.0f} MB resident after reading"


def _timed(told: Timed | None) -> str:
    if told is None:
        return NONE
    return f"median {told.median:.2f} ms, 99th percentile {told.slowest:.2f} ms, of {told.number}"
