"""One message as its speaker means it, whatever anybody understands of it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Saying:
    """`means` holds any of: unhappy, complain, declines, human, stop, start, restart, chase, nonsense,
    foreign, agrees, refuses, withdraws. `matter` is what it is about, `danger` which danger it tells of,
    `press` the value of a button, `phrase` the words as the bank has them."""

    words: str
    means: frozenset[str] = frozenset()
    matter: str = ""
    danger: str = ""
    press: str | None = None
    files: int = 0
    phrase: str = ""

    def said(self, words: str) -> Saying:
        """The same meaning in other words."""
        return replace(self, words=words)


def say(words: str, *means: str, **more: str) -> Saying:
    """A saying of these words."""
    return Saying(words, frozenset(means), **more)  # type: ignore[arg-type]
