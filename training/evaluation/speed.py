"""How fast and how large, in a fresh process on one core; printed, never judged: machines differ."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import psutil

from conversations.understanding.acts import read_act
from training.examples import HERE, Example

_MOST = 2_000
_LONGEST = 300
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class NotTimed(RuntimeError):
    """The process that measures the speed did not come to its end."""


Asked = tuple[str, str | None]
"""A text and the open question."""


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds for one message, over `number` of them."""

    number: int
    median: float
    slowest: float
    """The 99th percentile."""


@dataclass(frozen=True, slots=True)
class Speed:
    """`load` in seconds, from the start of the first import; `memory` in megabytes resident after reading."""

    load: float
    memory: float
    free: Timed | None
    closed: Timed | None


def speed(rows: Sequence[Example]) -> Speed:
    """Read these messages once more in a process of its own, timing each; NotTimed when it fails."""
    told = json.dumps([(row.text, row.asked) for row in rows[:_MOST]])
    done = subprocess.run(
        [sys.executable, "-m", "training.evaluation.speed"],
        input=told,
        capture_output=True,
        text=True,
        cwd=HERE.parent,
        env=os.environ | _ONE_THREAD,
        timeout=_LONGEST,
    )
    if done.returncode:
        raise NotTimed(f"The speed could not be measured: {done.stderr.strip()[-300:]}")
    found = json.loads(done.stdout)
    return Speed(found["load"], found["memory"], _timed(found["free"]), _timed(found["closed"]))


def _timed(found: dict[str, float] | None) -> Timed | None:
    return Timed(int(found["number"]), found["median"], found["slowest"]) if found else None


def _measure(asked: Iterable[Asked]) -> dict[str, object]:
    """In the fresh process: load, then read one after the other on one core."""
    process = psutil.Process()
    if sys.platform != "darwin":
        process.cpu_affinity(process.cpu_affinity()[:1])
    began = time.perf_counter()
    from conversations.understanding.reader import load

    reader = load()
    loaded = time.perf_counter() - began
    free: list[float] = []
    closed: list[float] = []
    for text, question in asked:
        began = time.perf_counter()
        reader.read(text, question)
        took = (time.perf_counter() - began) * 1000
        (free if read_act(text, question) is None else closed).append(took)
    memory = process.memory_info().rss / 1e6
    return {"load": loaded, "memory": memory, "free": _told(free), "closed": _told(closed)}


def _told(took: list[float]) -> dict[str, float] | None:
    if not took:
        return None
    return asdict(Timed(len(took), float(np.median(took)), float(np.percentile(took, 99))))


if __name__ == "__main__":
    print(json.dumps(_measure(json.loads(sys.stdin.read()))))
