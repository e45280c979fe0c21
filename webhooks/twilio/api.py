"""Twilio's own library, told where to call, how long to wait and to keep quiet."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from requests.exceptions import ConnectionError as NoConnection
from requests.exceptions import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError

from messages.failures import DeliveryFailure, OutcomeUnknown, ProviderAway, ProviderBusy
from webhooks.twilio.failures import kind_of_failure

TIME_OUT = 10.0
"""Seconds to connect, and again to answer."""

_quiet = logging.Logger("twilio without its log", level=logging.CRITICAL + 1)
"""Twilio's library logs numbers and texts; ours must not."""


class HttpClient(TwilioHttpClient):
    """Calls `api_url` in place of Twilio's address, where one is given (a stand-in)."""

    def __init__(self, api_url: str = "", timeout: float = TIME_OUT):
        super().__init__(timeout=timeout, logger=_quiet)
        self._elsewhere = urlsplit(api_url) if api_url else None

    def request(self, method: str, url: str, *args: Any, **more: Any) -> Response:
        """Call; a 429 is raised here, since only the answer's headers say how long to wait."""
        response = super().request(method, self._address(url), *args, **more)
        if response.status_code == 429:
            raise ProviderBusy(code="20429", retry_after=_seconds(response.headers))
        return response

    def _address(self, url: str) -> str:
        if self._elsewhere is None:
            return url
        called = urlsplit(url)
        return urlunsplit((self._elsewhere.scheme, self._elsewhere.netloc, *called[2:]))


def client(account_sid: str, auth_token: str, api_url: str, timeout: float = TIME_OUT) -> Client:
    """Twilio's client; safe to share between threads."""
    return Client(account_sid, auth_token, http_client=HttpClient(api_url, timeout))


def failure_of(error: Exception) -> DeliveryFailure:
    """Say what a failed call means: did it get as far as Twilio, and what did Twilio say?

    Raises the error itself when it is none of Twilio's nor of the network's.
    """
    if isinstance(error, DeliveryFailure):
        return error
    if isinstance(error, TwilioRestException):
        code = int(error.code) if error.code else None
        # Twilio's own words can hold the number, so only its code is kept.
        return kind_of_failure(code, error.status)(code=str(code or error.status))
    if isinstance(error, TwilioException):
        return _failure_of_a_list(error)
    if isinstance(error, RequestException):
        return ProviderAway() if _never_connected(error) else OutcomeUnknown()
    raise error


def _failure_of_a_list(error: TwilioException) -> DeliveryFailure:
    """The library says in words that a list was refused, with the answer beside them."""
    status = next((getattr(part, "status_code", None) for part in error.args[1:]), None)
    return kind_of_failure(None, status)(code=str(status or ""))


def _never_connected(error: RequestException) -> bool:
    """Only then is it sure that nothing was sent; a connection lost later leaves it unknown."""
    if isinstance(error, ConnectTimeout):
        return True
    cause = error.args[0] if isinstance(error, NoConnection) and error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(
        cause.reason, NewConnectionError | ConnectTimeoutError
    )


def _seconds(headers: Any) -> float | None:
    wanted = str((headers or {}).get("Retry-After", ""))
    return float(wanted) if wanted.isascii() and wanted.isdigit() else None
