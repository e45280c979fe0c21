"""A member of staff acts or reads: one file an action, `Desk` in front of them."""

from assistant.desk.desk import Desk

__all__ = ["Desk"]
