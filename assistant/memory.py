"""What a web process holds for as long as it runs: no more than it needs to answer.

Told to glibc and Linux; elsewhere nothing is done, and nothing is lost.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator

import psutil

_LIBC = ctypes.CDLL(None)
_ARENA_MAX, _TRIM_THRESHOLD, _MMAP_THRESHOLD, _DONT_NEED = -8, -1, -3, 4
"""`M_...` of `mallopt`, `MADV_DONTNEED` of `madvise`."""

_SCRATCH = 8 << 20
"""Bytes that are kept for the next message's arithmetic, not given back and asked for again."""


def one_heap() -> None:
    """Let all threads share a heap, which keeps what a message's arithmetic needs. Before any start.

    glibc would give each thread a heap of its own, for good, and ask the kernel for the same pages
    anew for every letter: a tenth of the time that one takes to read.
    """
    if hasattr(_LIBC, "mallopt"):
        _LIBC.mallopt(_ARENA_MAX, 1)
        _LIBC.mallopt(_TRIM_THRESHOLD, _SCRATCH)
        _LIBC.mallopt(_MMAP_THRESHOLD, _SCRATCH)


def keep_only_what_answers() -> None:
    """Call once all is loaded, which stays for good: what only loading needed is given back.

    The garbage collector need not walk through what stays every time, which would cost the slowest
    answers dearly.
    """
    gc.collect()
    gc.freeze()
    if hasattr(_LIBC, "malloc_trim"):
        _LIBC.malloc_trim(0)
    if sys.platform == "linux":
        for start, size in _files_as_they_are():
            _LIBC.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), _DONT_NEED)


def _files_as_they_are() -> Iterator[tuple[int, int]]:
    """Where files (libraries, the network's weights) lie in memory unchanged: start and size in bytes.

    A third of their pages only ever served to load them. The kernel maps a page again, from its own
    cache, where it is needed after all; what was written to has no other copy, and is left alone.
    """
    for part in psutil.Process().memory_maps(grouped=False):
        if part.path.startswith("/") and "w" not in part.perms and not part.anonymous:
            start, end = (int(edge, 16) for edge in part.addr.split("-"))
            yield start, end - start
