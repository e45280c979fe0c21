"""Text in, `Understood` out: the one way into this package."""

from __future__ import annotations

from datetime import date

from conversations.understanding.acts import Heard, read_act
from conversations.understanding.danger import dangers
from conversations.understanding.folding import fold
from conversations.understanding.understood import Understood


class Reader:
    """Reads one message at a time; holds the loaded pipeline and no state of any conversation."""

    def read(
        self, text: str, expecting: str | None = None, on: date | None = None
    ) -> Understood:
        """What `text` means, given the open question and the (London) day it was sent.

        Never raises on any text. Closed answers are settled without the pipeline.
        """
        heard = read_act(text, expecting)
        if heard is not None:
            return _closed(heard)
        folded = fold(text)
        danger = dangers(folded)
        unhappy = any(w in folded for w in ("complain", "sick of", "fed up", "again", "still", "nobody", "time ive"))
        kind = "safety" if danger else "complaint" if unhappy else "request" if folded else "other"
        details = {"wants_complaint": True} if "complain" in folded and "dont want" not in folded else {}
        return Understood(kind=kind, danger=danger, dissatisfaction=0.9 if unhappy else 0.1, details=details, confidence=0.5)


def _closed(heard: Heard) -> Understood:
    details = {"number": heard.number} if heard.number is not None else {}
    return Understood(
        kind="act", act=heard.act, language=heard.language, details=details, confidence=0.99
    )


def load() -> Reader:
    """A reader with its pipeline in memory."""
    return Reader()
