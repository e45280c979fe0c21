"""The staff's pages: sign-in, the queue, a case and what can be done with it."""

from webhooks.staff.door import door

__all__ = ["door"]
