"""What becomes of a job that did not end well, and what may be said of it in the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.jobs import Job

from assistant.deliver import Retry
from assistant.fault_place import fault_place

FIRST, LONGEST = 5, 600
"""Seconds until a job that broke is run again: doubled each time, up to the longest."""


class JobBroke(Exception):
    """A job failed in a way it should not; says where and never what anybody wrote."""


class AgainLater(BaseRetryStrategy):
    """`Retry` comes back when it says; any other failure comes back ever more slowly."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision:
        """Seconds until the job is run again."""
        if isinstance(exception, Retry):
            seconds = max(1, round(exception.seconds))
        else:
            seconds = min(LONGEST, FIRST * 2 ** min(job.attempts, 10))
        return RetryDecision(retry_in={"seconds": seconds})


@contextmanager
def without_words() -> Iterator[None]:
    """Keep what people wrote out of the log, where Procrastinate writes whole tracebacks."""
    try:
        yield
    except Retry as again:
        raise Retry(again.seconds) from None
    except Exception as fault:
        raise JobBroke(f"{type(fault).__name__} at {fault_place(fault)}") from None
