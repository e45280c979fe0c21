"""What residents read is never written in Python logic: it has a name in `conversations/texts`, or
stands in a template."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SENTENCE = re.compile(r"[A-Z][^\s]*( [^\s]+){3,}[.?!]", re.DOTALL)
"""Four words or more, begun with a capital and ended like a sentence."""

FOR_OPERATORS = (
    "assistant/cli.py",
    "assistant/commands/",
    "assistant/readiness/",
    "assistant/rehearse/",
    "assistant/settings",
    "assistant/wiring.py",
    "bot/webhook.py",
)
FOR_PROVIDERS = ("webhooks/telegram/", "webhooks/twilio/")
"""Refusals that a provider logs; no person is shown them."""


def test_no_sentence_for_residents_is_written_in_code(root: Path) -> None:
    found = [
        f"{name}:{line}: {words}"
        for room in ("assistant", "bot", "webhooks")
        for file in sorted((root / room).rglob("*.py"))
        if not (name := str(file.relative_to(root))).startswith(FOR_OPERATORS + FOR_PROVIDERS)
        for line, words in sentences(ast.parse(file.read_text()))
    ]
    assert found == []


def test_a_sentence_in_code_would_be_found() -> None:
    code = 'def f():\n    """Says a thing or two."""\n    return "We will look into it today."\n'
    assert list(sentences(ast.parse(code))) == [(3, "We will look into it today.")]


def sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every string that reads like a sentence and is not a docstring."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in alone and SENTENCE.fullmatch(node.value.strip()):
            yield node.lineno, node.value
