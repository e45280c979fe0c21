"""What a transcript can have somebody send along, by the word it has for each."""

from __future__ import annotations

from collections.abc import Mapping

from messages.incoming import Media

SENT_ALONG: Mapping[str, Media] = {
    "photo": Media("", "image/png", "photo.png", b"\x89PNG\r\n\x1a\n" + bytes(16)),
    "pdf": Media("", "application/pdf", "letter.pdf", b"%PDF-1.4\n%%EOF\n"),
    "voice note": Media("", "audio/ogg", "voice.ogg", b"OggS" + bytes(24) + b"OpusHead"),
}
"""The smallest that each is still told for by its bytes; it comes with its message, as in web chat."""
