"""What a web process loads stays in its memory for good: what it never uses is left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEFT_OUT = {
    "the other countries' bank holidays": "holidays.countries.albania",
    "spaCy's command line": "spacy.cli",
    "an HTTP client": "requests",
    "coloured tracebacks": "rich.traceback",
    "the Telegram library": "aiogram",
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_a_web_process_does_without(what: str) -> None:
    program = (
        "import sys, assistant.serving, conversations.understanding.reader\n"
        f"sys.exit({LEFT_OUT[what]!r} in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
