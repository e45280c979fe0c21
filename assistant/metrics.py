"""What `/metrics` says besides this process's own figures: what waits, in all processes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from prometheus_client import REGISTRY, CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Connection

from storage.attachment_fetches import fetch_counts
from storage.database import Database, DatabaseAway
from storage.figures import late_cases, oldest_danger, tasks_waiting, unsent


def registry_with(database: Database, clock: Callable[[], datetime]) -> CollectorRegistry:
    """The process's own figures, and those that are read from the database when they are asked."""
    registry = CollectorRegistry()
    registry.register(_Figures(database, clock))
    return registry


class _Figures(Collector):
    """Asked at each scrape: workers count in the database, and have no `/metrics` of their own."""

    def __init__(self, database: Database, clock: Callable[[], datetime]):
        self._database = database
        self._clock = clock

    def describe(self) -> list[Metric]:
        """Nothing beforehand: registering must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """This process's figures, then the shared ones."""
        yield from REGISTRY.collect()
        now = self._clock()
        try:
            with self._database.begin() as connection:
                shared = [
                    *_messages(connection, now),
                    _late(connection, now),
                    _tasks(connection),
                    _danger(connection, now),
                    _fetches(connection),
                ]
        except DatabaseAway:
            return  # the process's own figures are wanted most just then
        yield from shared


def _messages(connection: Connection, now: datetime) -> Iterator[Metric]:
    waiting = GaugeMetricFamily(
        "redress_messages_waiting", "Messages that should have gone by now", labels=["channel"]
    )
    oldest = GaugeMetricFamily(
        "redress_message_waiting_seconds",
        "For how long the oldest of them should have",
        labels=["channel"],
    )
    for row in unsent(connection, now):
        waiting.add_metric([row.channel], row.messages)
        oldest.add_metric([row.channel], (now - row.oldest).total_seconds())
    return iter((waiting, oldest))


def _late(connection: Connection, now: datetime) -> Metric:
    late = GaugeMetricFamily(
        "redress_cases_late", "Open cases of which a date has passed", labels=["landlord"]
    )
    for row in late_cases(connection, now):
        late.add_metric([row.landlord], row.cases)
    return late


def _tasks(connection: Connection) -> Metric:
    tasks = GaugeMetricFamily(
        "redress_tasks_waiting", "Tasks that staff have not done", labels=["landlord", "kind"]
    )
    for row in tasks_waiting(connection):
        tasks.add_metric([row.landlord, row.kind], row.tasks)
    return tasks


def _danger(connection: Connection, now: datetime) -> Metric:
    since = oldest_danger(connection)
    return GaugeMetricFamily(
        "redress_danger_untaken_seconds",
        "For how long somebody may be in danger and nobody has taken it on; 0 where nobody is",
        value=(now - since).total_seconds() if since else 0,
    )


def _fetches(connection: Connection) -> Metric:
    fetches = CounterMetricFamily(
        "redress_file_fetches",
        "Photos and files asked of a provider or uploaded, by how it ended",
        labels=["channel", "outcome"],
    )
    for row in fetch_counts(connection):
        fetches.add_metric([row.channel, row.outcome], row.times)
    return fetches
