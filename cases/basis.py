"""The working behind a date, in the form an officer can check with a calendar."""

from __future__ import annotations

from datetime import date


def days_after(number: int, what: str, start: date) -> str:
    """`5 working days after receipt 2026-11-26`."""
    return f"{number} working days after {what} {start}"


def after_acknowledgement(number: int, sent: date, due: date) -> str:
    """Counted from the acknowledgement, and saying so where it was late (CLK-LATE)."""
    if sent <= due:
        return days_after(number, "acknowledgement", sent)
    return days_after(number, "acknowledgement due", due) + f" (sent late, on {sent})"


def day_of(number: int, start: date, note: str = "") -> str:
    """`day 5, day 1 = 2026-10-14 (or next working day)`: where the first day counts."""
    text = f"day {number}, day 1 = {start} (or next working day)"
    return f"{text}; {note}" if note else text


def extension(number: int, due: date, note: str) -> str:
    """`10 working days after 2026-12-15; only with good reason, explained`."""
    return f"{number} working days after {due}; {note}"
