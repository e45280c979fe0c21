"""Why a message could not leave. Each failure carries its own decision."""

from __future__ import annotations

from typing import ClassVar, Literal

Tell = Literal["nobody", "staff", "operator"]


class DeliveryFailure(Exception):
    """A message did not leave: `retry` or give up, and whom to `tell`."""

    retry: ClassVar[bool] = False
    tell: ClassVar[Tell] = "staff"

    def __init__(self, reason: str = "", *, code: str = "", retry_after: float | None = None):
        super().__init__(reason)
        self.reason = reason
        self.code = code
        self.retry_after = retry_after


class ProviderAway(DeliveryFailure):
    """The provider was not reached at all, so nothing was sent: try again."""

    retry = True
    tell = "nobody"


class ProviderBusy(DeliveryFailure):
    """Too many messages at once: wait `retry_after` seconds and try again."""

    retry = True
    tell = "nobody"


class OutcomeUnknown(DeliveryFailure):
    """The provider was called and did not answer in time: it may have been sent.

    Looked up before anything is sent again, so that nobody gets it twice.
    """

    tell = "nobody"


class Stopped(DeliveryFailure):
    """The person texted STOP: the message must not be sent here, the case goes on."""


class Unreachable(DeliveryFailure):
    """The phone or chat cannot be reached now or is gone: another way is needed."""


class NotAMobile(DeliveryFailure):
    """The number cannot take texts (a landline or no such number)."""


class Refused(DeliveryFailure):
    """The provider will not carry this message as it is (too long, filtered)."""


class SetUpWrong(DeliveryFailure):
    """Our account, number or token is wrong: nothing will leave until it is mended."""

    retry = True
    tell = "operator"
