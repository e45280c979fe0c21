"""What is answered when something goes wrong: kind words as a page, or as JSON to a machine."""

from __future__ import annotations

from http import HTTPStatus

import structlog
from flask import Flask, Response, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from webhooks.template_words import words_in

TRY_AGAIN_AFTER = "10"
"""Seconds, in `Retry-After` while the database is away."""

FOR_MACHINES = ("/api/", "/health", "/metrics", "/2010-04-01/")
FOR_PROVIDERS = ("/sms/", "/telegram/")

log = structlog.get_logger()


def answer_errors(app: Flask, away: type[Exception]) -> None:
    """Answer every error in words; `away` means the database cannot be reached: 503, try again."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(away, _away)
    app.register_error_handler(Exception, _broken)


def problem(status: int, sentence: str = "") -> tuple[Response, int]:
    """An error as JSON: `{"error": sentence, "status": status}`; the usual words when none are given."""
    sentence = sentence or " ".join(_words(status).values())
    return jsonify(error=sentence, status=status), status


def _refused(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or error.code is None or error.code < 400:
        return error
    answer = current_app.make_response(_answer(error.code))
    for name, value in error.get_headers(request.environ):
        if name not in ("Content-Type", "Content-Length"):
            answer.headers[name] = value
    return answer


def _away(error: Exception) -> ResponseReturnValue:
    log.warning("database_away", route=_route())
    answer = current_app.make_response(_answer(HTTPStatus.SERVICE_UNAVAILABLE))
    answer.headers["Retry-After"] = TRY_AGAIN_AFTER
    return answer


def _broken(error: Exception) -> ResponseReturnValue:
    # The exception's own words may hold what a person wrote, so only its kind and place are kept.
    log.error("unexpected", route=_route(), kind=type(error).__name__, at=_place(error))
    return _answer(HTTPStatus.INTERNAL_SERVER_ERROR)


def _answer(status: int) -> ResponseReturnValue:
    if request.path.startswith(FOR_PROVIDERS):
        return " ".join(_words(status).values()), status, {"Content-Type": "text/plain"}
    if request.path.startswith(FOR_MACHINES) or _asks_for_json():
        return problem(status)
    return render_template("error.html", words=_words(status), status=status), status


def _asks_for_json() -> bool:
    accepted = request.accept_mimetypes
    return accepted.best_match(["text/html", "application/json"]) == "application/json"


def _words(status: int) -> dict[str, str]:
    said = words_in("error_words.html")
    usual = said[400 if status < 500 else 500]
    return dict(said.get(status, usual))


def _route() -> str:
    # The rule, not the path: a path can carry a landlord's or a case's name.
    return request.url_rule.rule if request.url_rule else ""


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
