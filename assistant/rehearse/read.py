"""Scenarios out of files: JSON, YAML, and the fenced `json` blocks of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from assistant.rehearse.scenario import Scenario, ScenarioWrong, scenario_of

FENCED = re.compile(r"^```json[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def scenarios_in(file: Path) -> Iterator[Scenario]:
    """Every scenario of a file, in order; ScenarioWrong names the file and the reason."""
    try:
        text = file.read_text(encoding="utf-8")
        for written in _written_in(file.suffix.lower(), text):
            for one in written if isinstance(written, list) else [written]:
                yield scenario_of(one)
    except (OSError, UnicodeError, ValueError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise ScenarioWrong(f"{file}: {reason}") from error


def _written_in(suffix: str, text: str) -> Iterator[object]:
    if suffix in (".md", ".markdown"):
        yield from (json.loads(block) for block in FENCED.findall(text))
    elif suffix == ".json":
        yield json.loads(text)
    else:
        yield from (part for part in yaml.safe_load_all(text) if part is not None)
