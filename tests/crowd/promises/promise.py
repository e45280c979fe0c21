"""What every promise is: a sentence that is kept, and a look at each step."""

from __future__ import annotations

from tests.crowd.step import Step


class BrokenPromise(AssertionError):
    """A promise was not kept; the words say how."""


class Promise:
    """Watches one conversation. The first line of the docstring is the promise itself."""

    def check(self, step: Step) -> None:
        """Raise BrokenPromise where this step breaks it."""
        raise NotImplementedError

    def must(self, kept: object, how: str) -> None:
        """Unless kept, the promise is broken so."""
        if not kept:
            raise BrokenPromise(f"{(self.__doc__ or '').splitlines()[0]}\n  {how}")
