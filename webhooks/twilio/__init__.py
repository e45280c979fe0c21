"""The Twilio door: texts and WhatsApp in, answers in the response, receipts, and sending."""

from webhooks.twilio.door import door

__all__ = ["door"]
