"""Twilio's media store on loopback: files by their address, a redirect, a delivery network."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from tests.stand_ins.twilio import SID, TOKEN, Quiet


@dataclass
class TwilioMedia:
    """Holds `files` by their sid. The API answers under one host name, the store under another.

    `next` are answers given instead, one each; `leaked` is what authority reached the store.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    next: list[Response | float] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)
    loops: bool = False

    def __post_init__(self) -> None:
        self._server = make_server("127.0.0.1", 0, self._answer, True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self.store = f"http://localhost:{self._server.server_port}"

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

    def address(self, sid: str, account: str = SID) -> str:
        """The address that Twilio's message names, at Twilio's own host."""
        path = f"/2010-04-01/Accounts/{account}/Messages/MM1/Media/{sid}"
        return f"https://api.twilio.com{path}"

    @Request.application
    def _answer(self, request: Request) -> Response:
        if request.path.startswith("/store/"):
            return self._from_store(request)
        self.asked.append((request.method, request.path.rpartition("/")[2]))
        if self.next:
            order = self.next.pop(0)
            if isinstance(order, Response):
                return order
            time.sleep(order)
        return self._from_api(request)

    def _from_api(self, request: Request) -> Response:
        given = request.authorization
        if given is None or (given.username, given.password) != (SID, TOKEN):
            return Response("not authenticated", 401)
        sid = request.path.rpartition("/")[2]
        if sid not in self.files:
            return Response("no such file", 404)
        if request.method == "DELETE":
            del self.files[sid]
            return Response(status=204)
        there = request.url if self.loops else f"{self.store}/store/{sid}"
        return Response(status=307, headers={"Location": there})

    def _from_store(self, request: Request) -> Response:
        if "Authorization" in request.headers:
            self.leaked.append(request.headers["Authorization"])
        return Response(self.files[request.path.rpartition("/")[2]], 200)
