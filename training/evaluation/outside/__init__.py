"""Labelled files of others: read where they lie, counted, never copied; their texts go nowhere."""
