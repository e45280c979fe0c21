"""Open questions that a yes or a no may answer, in the few words the encoder is given of each."""

from __future__ import annotations

QUESTIONS = {
    "offer": "do you want to make a complaint ?",
    "read_back": "have we got this right ?",
    "told_before": "have you told us about this before ?",
    "adjustments": "is there anything we should do differently for you ?",
    "consent": "may they speak to us for you ?",
    "more": "is there anything else ?",
}
"""By the question's name; an indirect answer ("I've had enough of you lot") is judged with it."""
