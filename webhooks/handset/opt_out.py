"""STOP and START as Twilio keeps them: single words, before the assistant ever sees a text."""

from __future__ import annotations

from enum import StrEnum
from threading import Lock


class Keyword(StrEnum):
    """What a text that is one of Twilio's words does; the value names its answer's template."""

    STOP = "stop"
    START = "start"
    HELP = "help"


WORDS = {
    **dict.fromkeys(("stop", "stopall", "unsubscribe", "cancel", "end", "quit"), Keyword.STOP),
    **dict.fromkeys(("start", "yes", "unstop"), Keyword.START),
    **dict.fromkeys(("help", "info"), Keyword.HELP),
}


class OptOuts:
    """Which phones want no texts from us."""

    def __init__(self) -> None:
        self._stopped: set[str] = set()
        self._lock = Lock()

    def has(self, number: str) -> bool:
        """Whether texts to this phone are blocked."""
        return number in self._stopped

    def hear(self, number: str, body: str) -> Keyword | None:
        """Keep what a text asks; the keyword if the network answers it itself.

        START, and YES, only mean something after STOP.
        """
        keyword = WORDS.get(body.strip().lower())
        with self._lock:
            if keyword is Keyword.START and number not in self._stopped:
                return None
            if keyword is Keyword.STOP:
                self._stopped.add(number)
            if keyword is Keyword.START:
                self._stopped.discard(number)
        return keyword
