"""Whether this machine can run Redress: Python, the trained understanding."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from assistant.readiness.finding import Finding, ok, wrong
from assistant.settings import Settings

OLDEST = (3, 11)


def python(_: Settings) -> Iterator[Finding]:
    """The Python that runs us."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST:
        yield ok(f"Python {version}")
    else:
        yield wrong(f"Python {version}", "install Python 3.11 or later, then ./run again")


def understanding(_: Settings) -> Iterator[Finding]:
    """The trained pipeline, by reading a sentence with it."""
    from conversations.understanding.reader import load

    load().read("The boiler has been broken for three weeks and nobody answers me.", None)
    yield ok("Understanding is trained and reads")
