"""What `/metrics` says besides this process's own figures: counts that all processes share."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import REGISTRY, CollectorRegistry
from prometheus_client.core import CounterMetricFamily, Metric
from prometheus_client.registry import Collector

from storage.attachment_fetches import fetch_counts
from storage.database import Database, DatabaseAway


def registry_with(database: Database) -> CollectorRegistry:
    """The process's own figures, and how fetching photos and files ended, in all processes."""
    registry = CollectorRegistry()
    registry.register(_Figures(database))
    return registry


class _Figures(Collector):
    """Asked at each scrape: workers count in the database, and have no `/metrics` of their own."""

    def __init__(self, database: Database):
        self._database = database

    def describe(self) -> list[Metric]:
        """Nothing beforehand: registering must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """This process's figures, then the shared ones."""
        yield from REGISTRY.collect()
        try:
            yield self._fetches()
        except DatabaseAway:
            return  # the process's own figures are wanted most just then

    def _fetches(self) -> Metric:
        fetches = CounterMetricFamily(
            "redress_file_fetches",
            "Photos and files asked of a provider or uploaded, by how it ended",
            labels=["channel", "outcome"],
        )
        with self._database.begin() as connection:
            for row in fetch_counts(connection):
                fetches.add_metric([row.channel, row.outcome], row.times)
        return fetches
