"""Promise 1."""

from __future__ import annotations

import re

from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step

WAY_ON = re.compile(
    r"\?|\b(person|call|message|write|tell us|reply|text|say|send|999)\b|\d{4,}", re.IGNORECASE
)
UNFILLED = re.compile(r"\{\w+\}")


class EveryMessageIsAnswered(Promise):
    """1. Every message gets an answer, and every answer leaves a way on.

    Only while a member of staff holds the conversation is the assistant quiet.
    """

    def check(self, step: Step) -> None:
        if step.saying is None:
            return
        replies = step.replies
        self.must(replies or step.with_staff, "a message got no answer")
        self.must(all(one.text.strip() for one in replies), "an empty answer")
        said = step.saying.words
        for one in replies:
            self.must(said in one.text or not UNFILLED.search(one.text), f"unfilled: {one.text}")
        if replies:
            words = " ".join(one.text for one in replies)
            chosen = any(one.choices for one in replies)
            self.must(chosen or WAY_ON.search(words), f"no way on from {words!r}")
