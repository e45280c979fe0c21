"""What somebody wrote for another, as both of them may read it: without how to find the writer.

Who wrote it, and every word of it, stays in the ledger and in the answer; the definition is what a
resident and a representative have between them, and there each keeps name, home and number to
themselves (HOC-3.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conversations.understanding.volunteered.contact import as_written
from conversations.understanding.volunteered.people import own_name
from conversations.understanding.volunteered.places import addresses

LEFT_OUT = "(...)"
"""Stands where something was left out."""

_SEVERAL = re.compile(r"\(\.\.\.\)(?:[\s,]*\(\.\.\.\))+")


def without_contact(words: str, known: Sequence[str] = (), keep: str = "") -> str:
    """The words without any name given as the writer's own, address, number or email.

    `known` are details of the writer that are on record, which go as well; what stands in `keep`,
    the resident's own name and home as told, stays.
    """
    for detail in sorted({*_found(words), *filter(None, known)}, key=len, reverse=True):
        if detail.lower() not in keep.lower():
            words = re.sub(re.escape(detail), lambda _: LEFT_OUT, words, flags=re.IGNORECASE)
    return _SEVERAL.sub(lambda _: LEFT_OUT, words)


def _found(words: str) -> Iterator[str]:
    yield from as_written(words)
    yield from addresses(words)
    if name := own_name(words):
        yield name
