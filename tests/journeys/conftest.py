"""The demo, started as a newcomer starts it, and a browser."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

READY = "Redress is running."
PATIENCE = 90


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running `redress demo` with a data folder of its own."""
    port, log = _free_port(), tmp_path_factory.mktemp("demo") / "log"
    data = tmp_path_factory.mktemp("data")
    command = [sys.executable, "-m", "assistant.cli", "demo", "--port", str(port)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("REDRESS_")}
    with log.open("w") as out:
        running = subprocess.Popen(
            [*command, "--data", str(data)], stdout=out, stderr=out, env=environment
        )
    try:
        _wait_for(log, running)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(60)


@pytest.fixture
def desk(chromium: Browser, demo: str) -> Iterator[Page]:
    """The staff queue, signed in."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{demo}/staff/")
    page.get_by_label("E-mail address").fill("casey@acorn.example")
    page.get_by_label("Password").fill("acorn-demo")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_text("Sign out").wait_for()
    yield page
    page.close()


def _wait_for(log: Path, running: subprocess.Popen[bytes]) -> None:
    began = time.monotonic()
    while READY not in log.read_text():
        assert running.poll() is None, log.read_text()
        assert time.monotonic() - began < PATIENCE, log.read_text()
        time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
