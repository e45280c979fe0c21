"""The Telegram door: proves the caller and keeps the update; the bot process does the rest."""

from webhooks.telegram.door import door

__all__ = ["door"]
