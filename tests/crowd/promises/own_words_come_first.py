"""Promise 9."""

from __future__ import annotations

import re
from collections import defaultdict

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.records import Case
from tests.crowd.step import Step

CORRECTED = re.compile(r"\(\.\.\.\)|[()\n]")
"""A correction stands in brackets behind what it corrects; dots, for how to find a representative."""


class OwnWordsComeFirst(Promise):
    """9. The resident's own words are kept untouched and come first."""

    def __init__(self) -> None:
        self._said: dict[Address, list[str]] = defaultdict(list)

    def check(self, step: Step) -> None:
        if step.saying is not None and step.address is not None:
            words = step.saying.words
            self._said[step.who.at if step.in_group and step.who else step.address].append(words)
            self.must(step.after.heard == (words,), f"kept as {step.after.heard}")
        if step.deed:
            return
        for reference, case in step.after.cases.items():
            was = step.before.cases.get(reference)
            if was is None or was.row != case.row:
                self._is_theirs(case, was)

    def _is_theirs(self, case: Case, was: Case | None) -> None:
        said = "\n".join(self._said[case.at])
        for line in str(case.row.original_words).split("\n"):
            self.must(line in said, f"{case.reference} has words that nobody said: {line!r}")
        if was is not None and was.row.original_words:
            same = case.row.original_words == was.row.original_words
            self.must(same, f"{case.reference}: {was.row.original_words!r} became another")
        for issue in case.row.definition.get("issues", ()):
            pieces = filter(None, map(str.strip, CORRECTED.split(str(issue))))
            # New words for a line begin with a capital, as a line does.
            theirs = all(one in said or one[0].lower() + one[1:] in said for one in pieces)
            self.must(theirs, f"{case.reference}: an issue in other words: {issue!r}")
