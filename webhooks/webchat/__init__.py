"""The resident's web chat: the page, its widget, the JSON API and the event stream."""

from webhooks.webchat.door import door

__all__ = ["door"]
