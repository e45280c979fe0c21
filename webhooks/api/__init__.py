"""The door for a landlord's own systems: what they read of its cases."""

from webhooks.api.door import door

__all__ = ["door"]
