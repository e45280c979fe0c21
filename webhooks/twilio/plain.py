"""An answer in plain words, for whoever reads Twilio's log of calls."""

from __future__ import annotations

from flask import Response


def plain(reason: str, status: int) -> Response:
    """Answer with this reason."""
    return Response(reason, status, content_type="text/plain; charset=utf-8")
