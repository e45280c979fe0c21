"""A file is what its bytes are, whatever it is called."""

from __future__ import annotations

import io
import zipfile

import pytest

from messages.file_type import OTHER, shown_as, true_type


def packed(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return made.getvalue()


WORD = packed("[Content_Types].xml", "_rels/.rels", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "true", "shown"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(40), "image/jpeg", "image"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "image/png", "image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(40), "image/webp", "image"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(40), "image/heic", "document"),
        (b"%PDF-1.4\n%%EOF", "application/pdf", "pdf"),
        (b"OggS\x00\x02" + bytes(40), "audio/ogg", "audio"),
        (b"ID3\x03\x00" + bytes(40), "audio/mpeg", "audio"),
        (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2mp41" + bytes(40), "video/mp4", "video"),
        ("Dear sirs, £5 — the boiler\r\n".encode(), "text/plain", "text"),
        (
            WORD,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "document",
        ),
        (packed("a.txt"), "application/zip", "other"),
        (b"MZ\x90\x00" + bytes(40), "application/x-msdownload", "other"),
        (b"\x00\x01\x02 nothing we know", OTHER, "other"),
        (b"\xff\xfe\xfa latin?", OTHER, "other"),
        (b"", OTHER, "other"),
    ],
)
def test_a_file_is_told_by_its_bytes(content, true, shown):
    assert true_type(content) == true
    assert shown_as(true) == shown


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        b"<?xml version='1.0'?><svg/>",
    ],
)
def test_what_could_carry_script_is_never_shown_as_anything_but_plain_text(page):
    assert shown_as(true_type(page)) == "text"
