"""What operations ask: is it up, can it work, how is it doing. No personal data."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest


def door(is_ready: Callable[[], None], registry: CollectorRegistry = REGISTRY) -> Blueprint:
    """`/health/live`, `/health/ready`, `/metrics`.

    `is_ready` raises when the database is away; the app answers that with 503, as everywhere.
    """
    pages = Blueprint("health", __name__)

    @pages.get("/health/live")
    def live() -> Response:
        # Says only that this process answers: a database that is away is no reason to restart it.
        return _plain("live")

    @pages.get("/health/ready")
    def ready() -> Response:
        is_ready()
        return _plain("ready")

    @pages.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)

    return pages


def _plain(word: str) -> Response:
    return Response(word, content_type="text/plain; charset=utf-8")
