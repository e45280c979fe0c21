"""Keeps what a turn decided: events become rows, all in the transaction of the message."""
