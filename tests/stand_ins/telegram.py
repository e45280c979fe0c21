"""A scripted Bot API on loopback: for errors and for `getUpdates`, which the emulator lacks."""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

Answer = Callable[[dict[str, str]], Response]

US = {"id": 4200, "is_bot": True, "first_name": "Redress", "username": "redress_bot"}


class Quiet(WSGIRequestHandler):
    """Serves without a line for every call."""

    def log(self, type: str, message: str, *args: Any) -> None:
        pass


class TelegramStandIn:
    """Answers each method well unless a script for it waits; keeps what it was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.updates: list[dict[str, Any]] = []
        self.offsets: list[int | None] = []
        self._scripts: defaultdict[str, deque[Answer]] = defaultdict(deque)
        self._sent = 0
        self._server = make_server(
            "127.0.0.1", 0, self._answer, threaded=True, request_handler=Quiet
        )
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def script(self, method: str, *answers: Answer) -> None:
        """The next calls of this method get these answers, one each."""
        self._scripts[method].extend(answers)

    def asked(self, method: str) -> list[dict[str, str]]:
        """The fields of every call of this method, in order."""
        return [fields for called, fields in list(self.calls) if called == method]

    @Request.application
    def _answer(self, request: Request) -> Response:
        method = request.path.rpartition("/")[2]
        fields = request.form.to_dict()
        self.calls.append((method, fields))
        if self._scripts[method]:
            return self._scripts[method].popleft()(fields)
        return self._well(method, fields)

    def _well(self, method: str, fields: dict[str, str]) -> Response:
        if method == "getUpdates":
            return well(self._waiting(fields))
        if method == "getMe":
            return well(US)
        if method == "sendMessage":
            self._sent += 1
            return well(self._said(fields))
        return well(True)

    def _waiting(self, fields: dict[str, str]) -> list[dict[str, Any]]:
        offset = int(fields["offset"]) if "offset" in fields else None
        self.offsets.append(offset)
        if offset is not None:
            self.updates = [u for u in self.updates if u["update_id"] >= offset]
        if not self.updates:
            time.sleep(0.05)
        return list(self.updates)

    def _said(self, fields: dict[str, str]) -> dict[str, Any]:
        chat = {"id": int(fields["chat_id"]), "type": "private"}
        return {"message_id": self._sent, "date": 1, "chat": chat, "text": fields["text"]}


def well(result: Any) -> Response:
    """What the Bot API answers when all is well."""
    return _json(200, {"ok": True, "result": result})


def content(file: bytes) -> Answer:
    """A file, where one is downloaded."""
    return lambda fields: Response(file, 200, content_type="application/octet-stream")


def refusal(status: int, description: str, **parameters: int) -> Answer:
    """An error of the Bot API."""
    body = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return lambda fields: _json(status, body)


def nonsense(fields: dict[str, str]) -> Response:
    """An answer that is not of the Bot API, as proxies give."""
    return Response("<html>Bad gateway</html>", 502, content_type="text/html")


def broken_off(fields: dict[str, str]) -> Response:
    """The call is taken and the line goes dead before the answer is whole."""
    answer = Response('{"ok": tr', 200, content_type="application/json")
    answer.headers["Content-Length"] = "5000"
    answer.automatically_set_content_length = False
    return answer


def slowly(seconds: float) -> Answer:
    """An answer that comes too late."""

    def answer(fields: dict[str, str]) -> Response:
        time.sleep(seconds)
        return well(True)

    return answer


def _json(status: int, body: dict[str, Any]) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")
