"""Headers that keep pages safe in a browser."""

from __future__ import annotations

from flask import Flask, Response, g

A_YEAR = 31_536_000

FOR_PROGRAMS = ("application/xml",)
"""Answers that no browser shows, such as TwiML: on the busiest route every microsecond counts."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "manifest-src 'self'"
)
"""Nothing but our own files, and no script or style written into a page."""


def send_safe_headers(app: Flask, framed_by: str, *, https: bool) -> None:
    """Put the headers on every answer; a view may say otherwise by setting one itself."""

    @app.after_request
    def add(answer: Response) -> Response:
        if answer.mimetype in FOR_PROGRAMS:
            answer.headers["X-Content-Type-Options"] = "nosniff"
            return answer
        for name, value in safe_headers(g.get("framed_by", framed_by), https=https).items():
            answer.headers.setdefault(name, value)
        if answer.mimetype == "text/html":
            # What a person told us must not stay behind on a device they share.
            answer.headers["Cache-Control"] = "no-store"
        return answer


def let_frame(origins: str) -> None:
    """Let these origins, besides, frame the page now being made (a landlord's own site)."""
    g.framed_by = origins


def safe_headers(framed_by: str, *, https: bool) -> dict[str, str]:
    """The headers for a page that `framed_by` may frame."""
    headers = {
        "Content-Security-Policy": f"{POLICY}; frame-ancestors {framed_by}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if framed_by == "'none'":
        headers["X-Frame-Options"] = "DENY"
    if https:
        headers["Strict-Transport-Security"] = f"max-age={A_YEAR}"
    return headers
