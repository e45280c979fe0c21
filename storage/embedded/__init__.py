"""A PostgreSQL of our own, from a wheel: started by us, found running, stopped by its last user."""

from storage.embedded.server import EmbeddedServer, start

__all__ = ["EmbeddedServer", "start"]
