"""telemelya, a third party's emulator of the Bot API, with what it needs, on loopback.

Its Redis is fakeredis and its S3 is moto, so nothing is installed or reached outside. It only
posts (no `getUpdates`), and it never sends the secret token: `telegram_signature` adds it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fakeredis
import httpx
from moto.server import ThreadedMotoServer

STARTS_WITHIN = 60.0


class Emulator:
    """One chat of one person with one bot, as seen from the person's telephone."""

    def __init__(self, url: str, token: str, chat: int):
        self.url = url
        self._token = token
        self.chat = chat
        session = {"X-Test-Session": f"chat-{chat}", "Authorization": "Bearer tests"}
        self._http = httpx.Client(base_url=f"{url}/api/v1/test", headers=session, timeout=30)

    def says(self, **what: Any) -> dict[str, Any]:
        """The person writes, sends a photo or presses a button; the update and its fate."""
        query = {"bot_token": self._token}
        posted = self._http.post("/send_update", params=query, json={"chat_id": self.chat, **what})
        return posted.raise_for_status().json()

    def uploads(self, name: str, content: bytes) -> str:
        """Put a file where the bot can fetch it; its file id."""
        posted = self._http.post("/upload_media", files={"file": (name, content)})
        return str(posted.raise_for_status().json()["file_id"])

    def heard(self, method: str = "sendMessage") -> list[dict[str, Any]]:
        """What the bot has called so far for this chat."""
        responses = self._http.get("/responses").raise_for_status().json()["responses"]
        return [response for response in responses if response["method"] == method]

    def hears(self, count: int, method: str = "sendMessage") -> list[dict[str, Any]]:
        """The same, once there are so many; fails after ten seconds."""
        until = time.monotonic() + 10
        while len(heard := self.heard(method)) < count:
            assert time.monotonic() < until, f"only {len(heard)} of {count} {method}"
            time.sleep(0.02)
        return heard

    def close(self) -> None:
        """Hang up."""
        self._http.close()


@contextmanager
def emulated_bot_api(folder: Path) -> Iterator[str]:
    """Start the emulator and give its address. `folder` is where it runs: it reads no `.env`."""
    redis = fakeredis.TcpFakeServer(("127.0.0.1", 0), server_type="redis")
    threading.Thread(target=redis.serve_forever, daemon=True).start()
    storage = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    storage.start()
    port = _free_port()
    command = [sys.executable, "-m", "telemelya.server.app"]
    settings = _settings(port, redis.server_address[1], storage.get_host_and_port()[1])
    emulator = subprocess.Popen(command, cwd=folder, env=settings, stderr=subprocess.DEVNULL)
    try:
        yield _when_ready(f"http://127.0.0.1:{port}", emulator)
    finally:
        emulator.terminate()
        emulator.wait(10)
        storage.stop()
        redis.shutdown()
        redis.server_close()


def _settings(port: int, redis: int, storage: int) -> dict[str, str]:
    return {
        **os.environ,
        "MOCK_SERVER_HOST": "127.0.0.1",
        "MOCK_SERVER_PORT": str(port),
        "REDIS_URL": f"redis://127.0.0.1:{redis}/0",
        "MINIO_ENDPOINT": f"127.0.0.1:{storage}",
    }


def _when_ready(url: str, emulator: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert emulator.poll() is None, "the emulator did not start"
        try:
            if httpx.get(url, timeout=1).is_success:
                return url
        except httpx.HTTPError:
            time.sleep(0.1)
    raise AssertionError("the emulator did not answer in time")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
