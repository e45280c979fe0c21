"""The Flask app: the doors it is handed, behind the same safe headers and kind errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from werkzeug.middleware.proxy_fix import ProxyFix

from webhooks.errors import answer_errors
from webhooks.headers import send_safe_headers

LARGEST_BODY = 512 * 1024
"""Bytes. A message of 20,000 characters, escaped in the longest way, fits twice."""


@dataclass(frozen=True, slots=True)
class Serving:
    """How the app is reached. `trusted_proxies` counts those in front whose word we take.

    `https` is whether people come by it: cookies are then kept to it. `framed_by` is the
    content security policy's list of who may frame our pages ('none' but for the demo).
    """

    secret_key: str
    trusted_proxies: int = 0
    https: bool = True
    framed_by: str = "'none'"
    largest_body: int = LARGEST_BODY


class Sessions(SecureCookieSessionInterface):
    """Flask's own. A caller without the cookie has nothing to be checked, and providers never do."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """The session of whoever calls; the key that would check it is made only to check one."""
        if self.get_cookie_name(app) in request.cookies:
            return super().open_session(app, request)
        return self.session_class()


def create_app(doors: Iterable[Blueprint], serving: Serving, away: type[Exception]) -> Flask:
    """The WSGI app with these doors; an `away` raised by any of them is answered 503."""
    app = Flask(__name__)
    app.session_interface = Sessions()
    app.config.update(
        SECRET_KEY=serving.secret_key,
        MAX_CONTENT_LENGTH=serving.largest_body,
        MAX_FORM_MEMORY_SIZE=serving.largest_body,
        SESSION_COOKIE_NAME="__Host-redress" if serving.https else "redress",
        SESSION_COOKIE_SECURE=serving.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    for door in doors:
        app.register_blueprint(door)
    answer_errors(app, away)
    send_safe_headers(app, serving.framed_by, https=serving.https)
    trust_proxies(app, serving.trusted_proxies)
    return app


def trust_proxies(app: Flask, count: int) -> None:
    """Take the caller's address, scheme and host from this many proxies, and from no others."""
    if count:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=count, x_proto=count, x_host=count, x_port=count
        )
