"""What a file really is, told from its bytes: what its sender or its name says proves nothing."""

from __future__ import annotations

from typing import Literal

import filetype

ShownAs = Literal["image", "audio", "video", "pdf", "text", "document", "other"]

OTHER = "application/octet-stream"
TEXT = "text/plain"

IMAGES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""Pictures that every browser draws and that can carry no script."""

DOCUMENTS = (
    "application/msword",
    "application/rtf",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.oasis.opendocument.",
    "application/vnd.openxmlformats-officedocument.",
    "image/",
)
"""Known kinds that a program of one's own opens; a picture that browsers do not draw is one too."""

CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\f\r")


def true_type(content: bytes) -> str:
    """The media type that the bytes themselves show; `OTHER` where they show none."""
    found = filetype.guess_mime(content) if content else None
    if found is not None:
        return str(found)
    return TEXT if _is_text(content) else OTHER


def shown_as(true: str) -> ShownAs:
    """How a file of this true type may be put before a person."""
    if true in IMAGES:
        return "image"
    if true == "application/pdf":
        return "pdf"
    if true == TEXT:
        return "text"
    if true.startswith("audio/"):
        return "audio"
    if true.startswith("video/"):
        return "video"
    return "document" if true.startswith(DOCUMENTS) else "other"


def _is_text(content: bytes) -> bool:
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(words) and CONTROLS.isdisjoint(words)
