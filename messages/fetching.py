"""Why a photo or file could not be had from the provider that keeps it. Each failure carries its
own decision."""

from __future__ import annotations

from typing import ClassVar

LARGEST = 20 * 1024 * 1024
"""Bytes of one file: what Telegram lets a bot have, and more than WhatsApp carries."""


class FetchFailure(Exception):
    """The file was not had. `attempts` is how often it is asked for; None: for about a day.

    `outcome` is its name in the counts and beside the file: a fixed word, nothing of anybody's.
    """

    attempts: ClassVar[int | None] = 1
    outcome: ClassVar[str] = "failed"

    def __init__(self, reason: str = "", *, retry_after: float | None = None):
        super().__init__(reason)
        self.retry_after = retry_after


class FileAway(FetchFailure):
    """The provider could not be reached, or had no time: try again."""

    attempts = None
    outcome = "away"


class FileGone(FetchFailure):
    """The provider says there is no such file; it may only not be there yet."""

    attempts = 3
    outcome = "gone"


class FileTooLarge(FetchFailure):
    """Larger than we or the provider can carry."""

    outcome = "too_large"


class FileNotOurs(FetchFailure):
    """The address is not one of the provider's: nothing was called."""

    outcome = "not_ours"


class AccountRefused(FetchFailure):
    """Our account, token or set-up is wrong: try again until it is mended."""

    attempts = None
    outcome = "set_up_wrong"
