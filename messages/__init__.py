"""One message, whatever the channel: pure value types and the rules of text messages."""
