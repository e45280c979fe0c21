"""An export as a page that a person can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reports.pages import page
from reports.words import word


def as_page(kind: str, of: str, file: Mapping[str, Any]) -> str:
    """A page of a case or a person (`kind`), with everything in `file` in its order."""
    title = f"{word('titles', kind)} {of}".strip()
    return page("file.html", title=title, intro=word("intros", kind), file=file)
