"""A process that is killed at a line of our code: no warning, no clean-up, as when power fails."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
WATCHED = frozenset(
    str(file)
    for pattern in (
        "assistant/receive.py",
        "assistant/record/*.py",
        "assistant/ask_consent.py",
        "assistant/say.py",
        "assistant/jobs.py",
        "assistant/deliver.py",
        "assistant/delivery_outcome.py",
        "assistant/settle.py",
        "storage/turns.py",
        "storage/said.py",
        "storage/new_cases.py",
        "storage/deliveries.py",
        "storage/database.py",
        "webhooks/twilio/sender.py",
    )
    for file in ROOT.glob(pattern)
)
"""The files between any two lines of which the process may die."""


def lines_of(work: Callable[[], object]) -> int:
    """How many of the watched lines `work` runs through, found out in a process of its own."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        steps = Steps(last=None)
        _run(work, steps)
        os.write(write_end, str(steps.taken).encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as told:
        count = told.read()
    assert os.waitpid(child, 0)[1] == 0, "the undisturbed run failed"
    return int(count)


def die_at(line: int, work: Callable[[], object]) -> None:
    """Run `work` in a process of its own that is killed before its line of this number."""
    child = os.fork()
    if child == 0:
        _run(work, Steps(last=line))
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status), f"line {line} was never reached"
    assert os.WTERMSIG(status) == signal.SIGKILL


def spread(lines: int, times: int) -> Iterator[int]:
    """`times` numbers from the first line to the last; all of them where `times` is nought."""
    if not times or times >= lines:
        return iter(range(1, lines + 1))
    return iter(sorted({1 + place * (lines - 1) // (times - 1) for place in range(times)}))


class Steps:
    """Counts watched lines; at the last one it kills its own process."""

    def __init__(self, last: int | None):
        self.taken = 0
        self._last = last

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        """`sys.settrace`'s hook for every call: only watched files are followed line by line."""
        return self._follow if frame.f_code.co_filename in WATCHED else None

    def _follow(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.taken += 1
            if self.taken == self._last:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._follow


def _run(work: Callable[[], object], steps: Steps) -> None:
    """Only this process's own connections are used: `work` opens them itself."""
    try:
        sys.settrace(steps.trace)
        work()
    except BaseException:
        sys.settrace(None)
        traceback.print_exc()
        os._exit(1)
    finally:
        sys.settrace(None)
