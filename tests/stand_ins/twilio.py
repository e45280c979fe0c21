"""A scripted Twilio on loopback: takes, refuses and lists messages, sends signed receipts."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import count
from socket import SHUT_RDWR
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import requests
from flask import Flask, Response, jsonify, request
from twilio.request_validator import RequestValidator
from werkzeug.serving import WSGIRequestHandler, make_server

SID = "AC" + "0" * 31 + "1"
TOKEN = "a-token-for-tests"
MESSAGES = "/2010-04-01/Accounts/<account>/Messages.json"


@dataclass(frozen=True)
class Refuse:
    """Answer the next call with this error, and `retry_after` where it is given."""

    status: int
    code: int | None = None
    retry_after: int | None = None


@dataclass(frozen=True)
class Hang:
    """Take the message, or not, and let the caller wait."""

    seconds: float
    taken: bool = True


@dataclass(frozen=True)
class HangUp:
    """Close the connection without an answer, having taken the message or not."""

    taken: bool = True


class Quiet(WSGIRequestHandler):
    """Serves without a log of its own, so that tests can read ours."""

    def log(self, *args: Any) -> None:
        """Say nothing."""


@dataclass
class Twilio:
    """What was asked of it (`calls`), what it holds (`messages`) and what it shall do (`next`)."""

    token: str = TOKEN
    calls: list[dict[str, str]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    next: list[Refuse | Hang | HangUp | None] = field(default_factory=list)
    url: str = ""
    now: datetime | None = None

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self._server = make_server("127.0.0.1", 0, self._app(), True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Stop listening: from now on connections are refused."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def report(self, sid: str, status: str, *, error: int | None = None, token: str = "") -> int:
        """Post a signed receipt for a message to its status callback; what we are answered."""
        message = next(held for held in self.messages if held["sid"] == sid)
        message["status"] = status
        form = {
            "AccountSid": SID, "ApiVersion": "2010-04-01", "From": message["from"] or "",
            "MessageSid": sid, "MessageStatus": status, "SmsSid": sid, "SmsStatus": status,
            "To": message["to"],
        }  # fmt: skip
        if error:
            form |= {"ErrorCode": str(error)}
        return post_signed(message["callback"], form, token or self.token).status_code

    def _app(self) -> Flask:
        app = Flask("twilio")
        app.post(MESSAGES, endpoint="create")(self._create)
        app.get(MESSAGES, endpoint="list")(self._list)
        return app

    def _create(self, account: str) -> Response:
        self.calls.append(dict(parse_qsl(request.get_data(as_text=True), keep_blank_values=True)))
        if refusal := self._unauthorised(account):
            return refusal
        order = self.next.pop(0) if self.next else None
        match order:
            case Refuse():
                return _error(order.status, order.code, order.retry_after)
            case Hang():
                if order.taken:
                    self._take()
                time.sleep(order.seconds)
                return _error(500, None)
            case HangUp():
                if order.taken:
                    self._take()
                request.environ["werkzeug.socket"].shutdown(SHUT_RDWR)
                return Response()
        return _json(self._take(), 201)

    def _list(self, account: str) -> Response:
        if refusal := self._unauthorised(account):
            return refusal
        wanted = request.args.get("To")
        found = [held for held in reversed(self.messages) if held["to"] == wanted]
        page = {"messages": found, "page": 0, "page_size": 50, "next_page_uri": None}
        return _json(page, 200)

    def _take(self) -> dict[str, Any]:
        now = format_datetime(self.now or datetime.now(UTC))
        sid = f"SM{next(self._numbers):032x}"
        message = {
            "account_sid": SID, "api_version": "2010-04-01", "body": request.form.get("Body"),
            "date_created": now, "date_sent": None, "date_updated": now,
            "direction": "outbound-api", "error_code": None, "error_message": None,
            "from": request.form.get("From"), "messaging_service_sid": None, "num_media": "0",
            "num_segments": "1", "price": None, "price_unit": None, "sid": sid,
            "status": "queued", "subresource_uris": {}, "to": request.form["To"],
            "uri": f"/2010-04-01/Accounts/{SID}/Messages/{sid}.json",
            "callback": request.form.get("StatusCallback"),
        }  # fmt: skip
        self.messages.append(message)
        return message

    def _unauthorised(self, account: str) -> Response | None:
        given = request.authorization
        if account == SID and given and (given.username, given.password) == (SID, self.token):
            return None
        return _error(401, 20003)


def post_signed(url: str, form: dict[str, str], token: str = TOKEN) -> requests.Response:
    """Post a form as Twilio does, signed over the address and every field."""
    signature = RequestValidator(token).compute_signature(url, form)
    return requests.post(url, data=form, headers={"X-Twilio-Signature": signature}, timeout=10)


def path_of(url: str) -> str:
    """The part of an address after the host, for Flask's test client."""
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _json(body: dict[str, Any], status: int) -> Response:
    answer = jsonify(body)
    answer.status_code = status
    return answer


def _error(status: int, code: int | None, retry_after: int | None = None) -> Response:
    answer = _json({"code": code, "message": "Refused to order", "status": status}, status)
    if retry_after is not None:
        answer.headers["Retry-After"] = str(retry_after)
    return answer
