"""The demo's handset: a toy phone in the browser, on a toy network that plays Twilio."""

from webhooks.handset.door import door

__all__ = ["door"]
