"""The Twilio door: text messages and WhatsApp in, answers in the response, receipts, and sending."""
