"""Plays scenarios on a throw-away database with a clock of their own, and compares what happened."""
