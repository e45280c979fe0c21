from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROCESS = """
import os, signal, time
signal.signal(signal.{name}, lambda *_: os.write(1, b"the server's own handler\\n"))
from assistant.on_stop import on_stop
on_stop(lambda: os.write(1, b"told\\n"))
print("ready", flush=True)
for _ in range(100):
    time.sleep(0.05)
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_it_hears_a_stop_beside_the_servers_own_handler(name: str, root: Path):
    command = [sys.executable, "-c", PROCESS.format(name=name)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(getattr(signal, name))
        heard = {process.stdout.readline(), process.stdout.readline()}
        process.kill()
    assert heard == {"told\n", "the server's own handler\n"}
