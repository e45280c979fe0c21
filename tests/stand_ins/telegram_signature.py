"""The door on loopback, with the secret token added that the emulator forgets to send."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from werkzeug.serving import make_server

from tests.stand_ins.telegram import Quiet


@contextmanager
def served(app: Flask, secret: str | None = None) -> Iterator[str]:
    """Serve the app and give its address; every call carries the secret, when there is one."""

    def signed(environ: dict[str, Any], start_response: Any) -> Any:
        if secret is not None:
            environ["HTTP_X_TELEGRAM_BOT_API_SECRET_TOKEN"] = secret
        return app(environ, start_response)

    server = make_server("127.0.0.1", 0, signed, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
