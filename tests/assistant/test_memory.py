"""A web process gives back what only loading needed, and reads on as before."""

from __future__ import annotations

import subprocess
import sys

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems are left as they are")

READS_ON = """
import psutil
from assistant.memory import keep_only_what_answers
from conversations.understanding.reader import load

def mapped():
    return psutil.Process().memory_info().shared / 2**20

reader, words = load(), "third time I have rung about the lift and nobody ever comes"
before, loaded = reader.read(words), mapped()
keep_only_what_answers()
kept = mapped()
assert kept < loaded - 15, (loaded, kept)
assert reader.read(words) == before
"""

ONE_HEAP = """
import ctypes, threading
from assistant.memory import one_heap
one_heap()
libc, together = ctypes.CDLL(None), threading.Barrier(8)

def hold():
    libc.malloc(1000)
    together.wait()

threads = [threading.Thread(target=hold) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.malloc_stats()
"""


@LINUX
def test_libraries_are_let_go_and_the_reader_reads_on() -> None:
    subprocess.run([sys.executable, "-c", READS_ON], check=True, timeout=120)


@LINUX
def test_threads_share_one_heap() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ONE_HEAP], check=True, timeout=120, capture_output=True, text=True
    )
    assert "Arena 0:" in ended.stderr
    assert "Arena 1:" not in ended.stderr
