"""What Telegram's errors mean for a message that was to be sent."""

from __future__ import annotations

from aiogram.exceptions import (
    AiogramError,
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from messages.failures import (
    DeliveryFailure,
    OutcomeUnknown,
    ProviderAway,
    ProviderBusy,
    Refused,
    SetUpWrong,
    Unreachable,
)

GONE = ("chat not found", "user not found", "peer_id_invalid", "have no rights to send")
"""What a 400 says when the chat, not the message, is at fault."""

MEANINGS: tuple[tuple[type[AiogramError], type[DeliveryFailure]], ...] = (
    (TelegramForbiddenError, Unreachable),  # blocked, deactivated, or never spoke to us
    (TelegramMigrateToChat, Unreachable),
    (TelegramUnauthorizedError, SetUpWrong),
    (TelegramNotFound, SetUpWrong),  # the answer to a token of the wrong shape
    (TelegramEntityTooLarge, Refused),
    (RestartingTelegram, ProviderAway),
    (TelegramServerError, OutcomeUnknown),
    (TelegramBadRequest, Refused),
)


def failure_of(error: AiogramError) -> DeliveryFailure:
    """The delivery failure that an error of aiogram stands for.

    An answer that we cannot read leaves the outcome unknown, as does a call that broke off
    after the connection stood.
    """
    if isinstance(error, TelegramRetryAfter):
        return ProviderBusy("too many messages", code="429", retry_after=error.retry_after)
    if isinstance(error, TelegramNetworkError) and not isinstance(error, TelegramEntityTooLarge):
        return _of_network(error)
    if isinstance(error, TelegramBadRequest) and _is_gone(error.message):
        return Unreachable(error.message)
    kinds = (meaning for kind, meaning in MEANINGS if isinstance(error, kind))
    return next(kinds, OutcomeUnknown)(_reason(error))


def _of_network(error: TelegramNetworkError) -> DeliveryFailure:
    # Only the kind is told on: aiohttp's own words can hold the address, and so the token.
    reason = type(error.__cause__).__name__
    if isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError):
        return ProviderAway(reason)
    return OutcomeUnknown(reason)


def _is_gone(message: str) -> bool:
    return any(sign in message.lower() for sign in GONE)


def _reason(error: AiogramError) -> str:
    return error.message if isinstance(error, TelegramAPIError) else type(error).__name__
