"""Twilio's error codes and answers, as our own failures, which carry their decision."""

from __future__ import annotations

from http import HTTPStatus

from messages.failures import (
    DeliveryFailure,
    NotAMobile,
    OutcomeUnknown,
    ProviderAway,
    ProviderBusy,
    Refused,
    SetUpWrong,
    Stopped,
    Unreachable,
)

BY_CODE: dict[int, type[DeliveryFailure]] = {
    20003: SetUpWrong,  # not authenticated
    20429: ProviderBusy,  # too many requests
    21211: NotAMobile,  # not a number
    21217: NotAMobile,
    21408: SetUpWrong,  # sending to this country is switched off
    21606: SetUpWrong,  # the sending number is not ours
    21610: Stopped,  # the person texted STOP
    21612: Unreachable,  # no route to this number
    21614: NotAMobile,
    21635: NotAMobile,  # a landline
    21659: SetUpWrong,  # the sending number is not one
    30001: ProviderBusy,  # the queue is full
    30002: SetUpWrong,  # the account is suspended
    30003: Unreachable,  # the phone is off or gone
    30004: Unreachable,  # blocked
    30005: NotAMobile,  # no such number
    30006: NotAMobile,  # a landline
    30007: Refused,  # filtered
    63003: Unreachable,  # not on WhatsApp
    63007: SetUpWrong,  # the sending number is not on WhatsApp
}
"""What we know of; any other code in a refusal is `Refused`, which staff see with the code."""

BY_STATUS: dict[int, type[DeliveryFailure]] = {
    HTTPStatus.UNAUTHORIZED: SetUpWrong,
    HTTPStatus.FORBIDDEN: SetUpWrong,
    HTTPStatus.NOT_FOUND: SetUpWrong,
    HTTPStatus.TOO_MANY_REQUESTS: ProviderBusy,
    # A gateway that gave up waiting does not know whether the message was taken.
    HTTPStatus.BAD_GATEWAY: OutcomeUnknown,
    HTTPStatus.GATEWAY_TIMEOUT: OutcomeUnknown,
}


def kind_of_failure(code: int | None, status: int | None = None) -> type[DeliveryFailure]:
    """Choose the failure for Twilio's error code, or for its answer's status where it has none."""
    if code in BY_CODE:
        return BY_CODE[code]
    if status in BY_STATUS:
        return BY_STATUS[status]
    # The server itself says that it did not do it.
    return ProviderAway if status and status >= HTTPStatus.INTERNAL_SERVER_ERROR else Refused
