"""Photos and files that a browser sends along, by a resident in web chat or by staff at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from flask import request
from werkzeug.datastructures import FileStorage

from messages.incoming import Media

MEGABYTE = 1024 * 1024
MOST = 5
"""Files in one message; more come in the next."""
LARGEST = 10 * MEGABYTE
LARGEST_TOGETHER = 25 * MEGABYTE
LARGEST_FORM = 64 * MEGABYTE
"""Bytes of a form that is still read to the end, so that what is wrong with it can be said."""

LIMITS = {"most": MOST, "each": LARGEST, "together": LARGEST_TOGETHER}
"""What a page may say of them."""


Fault = Literal["too_many_files", "file_too_large", "files_too_large"]


class TooMuch(ValueError):
    """More than we take; `fault` names the words that each door has for it."""

    def __init__(self, fault: Fault):
        super().__init__(fault)
        self.fault: Fault = fault


def allow_files() -> None:
    """Let the form now being read be as large as files may be; before it is looked into."""
    request.max_content_length = LARGEST_FORM


def has_files() -> bool:
    """Whether any came; a page shown again cannot keep them."""
    return any(one.filename for one in request.files.values())


def read_files(field: str = "files") -> tuple[Media, ...]:
    """The files of that field, in order; raises `TooMuch` where they are too many or too large."""
    # A browser sends an empty part, without a name, where no file was chosen.
    sent = [one for one in request.files.getlist(field) if one.filename]
    if len(sent) > MOST:
        raise TooMuch("too_many_files")
    return tuple(_within_limits(sent))


def _within_limits(sent: Iterable[FileStorage]) -> Iterable[Media]:
    together = 0
    for one in sent:
        content = one.stream.read(LARGEST + 1)
        together += len(content)
        if len(content) > LARGEST:
            raise TooMuch("file_too_large")
        if together > LARGEST_TOGETHER:
            raise TooMuch("files_too_large")
        yield Media("", one.mimetype, _name(one.filename or ""), content)


def _name(given: str) -> str:
    """The file's own name: some browsers send where it lay as well."""
    return given.replace("\\", "/").rpartition("/")[2]
