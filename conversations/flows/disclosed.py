"""What people tell us about themselves in passing: needs and circumstances (HOC-5.10)."""

from __future__ import annotations

from conversations.events import AdjustmentsAsked, CircumstancesDisclosed
from conversations.talk import Talk


def note(talk: Talk) -> None:
    """Keep needs and circumstances found in this message; each is kept once."""
    asked = {a["code"]: a["words"] for a in talk.heard.detail("adjustments") or ()}
    fresh = {code: words for code, words in asked.items() if code not in talk.session.adjustments}
    if fresh:
        talk.set(adjustments=(*talk.session.adjustments, *fresh))
        talk.note(AdjustmentsAsked(fresh))
    if circumstances := tuple(talk.heard.detail("circumstances") or ()):
        talk.note(CircumstancesDisclosed(circumstances, talk.heard.text))


def confirm(talk: Talk) -> bool:
    """Say what was recorded, where this message asked for something; False if it did not."""
    asked = [a["words"] for a in talk.heard.detail("adjustments") or ()]
    if asked:
        talk.say("complain.adjustments_noted", adjustments=", ".join(asked))
    return bool(asked)
