"""A landlord's own system on loopback: keeps what it is told, or refuses it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, Response, request
from werkzeug.serving import make_server

from stand_ins.twilio import Quiet


@dataclass
class Told:
    """One call: its headers, and the very bytes of its body."""

    headers: dict[str, str]
    body: bytes
    json: dict[str, Any]


@dataclass
class HousingSystem:
    """`answers` is the status of the next calls; `told` is every call that came."""

    url: str = ""
    answers: int = 204
    told: list[Told] = field(default_factory=list)

    def app(self) -> Flask:
        """Its one address."""
        app = Flask(__name__)

        @app.post("/redress")
        def take() -> Response:
            headers = {name.lower(): value for name, value in request.headers.items()}
            self.told.append(Told(headers, request.get_data(), request.get_json()))
            return Response(status=self.answers, headers={"Location": "/elsewhere"})

        return app


@contextmanager
def housing_system() -> Iterator[HousingSystem]:
    """One that listens until the test ends."""
    system = HousingSystem()
    server = make_server("127.0.0.1", 0, system.app(), threaded=True, request_handler=Quiet)
    system.url = f"http://127.0.0.1:{server.server_port}/redress"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield system
    server.shutdown()
