"""The database that the settings name, or one of our own."""

from __future__ import annotations

from contextlib import ExitStack

from assistant.settings import Settings
from storage import embedded


def database_url(settings: Settings, closing: ExitStack) -> str:
    """Where the database is; our own server is started where the settings name none.

    It is stopped with `closing`, unless another process still uses it.
    """
    if named := settings.database_url.get_secret_value():
        return named
    server = embedded.start(settings.data / "postgres")
    closing.callback(server.stop)
    return server.url
