"""What operations ask, and that the answers hold nothing personal."""

from __future__ import annotations

import pytest
from flask import Flask
from prometheus_client import CollectorRegistry, Gauge

from webhooks.health import door


class Away(Exception):
    """The database cannot be reached."""


def client(is_ready=lambda: None, registry=None):
    app = Flask("health")
    app.register_blueprint(door(is_ready, registry or CollectorRegistry()))
    app.register_error_handler(Away, lambda error: ("away", 503))
    return app.test_client()


def raise_away() -> None:
    raise Away


def test_a_process_that_answers_is_live_even_while_the_database_is_away():
    assert client(raise_away).get("/health/live").status_code == 200


@pytest.mark.parametrize(("is_ready", "status"), [(lambda: None, 200), (raise_away, 503)])
def test_it_is_ready_only_with_its_database(is_ready, status):
    assert client(is_ready).get("/health/ready").status_code == status


def test_metrics_are_as_prometheus_reads_them():
    registry = CollectorRegistry()
    Gauge("redress_waiting", "Messages that wait", registry=registry).set(3)

    answer = client(registry=registry).get("/metrics")

    assert answer.content_type.startswith("text/plain; version=")
    assert "redress_waiting 3.0" in answer.text
