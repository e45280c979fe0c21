"""Somebody complains where another person's data is involved: what can and cannot be told (PFP-22)."""

from __future__ import annotations

from assistant.desk.addressees import To
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.tell import tell
from assistant.desk.work import Work
from conversations.events import Said


def limit_scope(
    work: Work, look_at: str, cannot_share: str, *, to: To | None = None, safe: bool = False
) -> None:
    """Tell whoever complains before the answer, so that a short answer surprises nobody (MSG-LIM)."""
    parts = {"what_we_can_look_at": look_at, "what_we_cannot_share": cannot_share}
    if lacks := [name for name, words in parts.items() if not words.strip()]:
        raise NotAllowed(*(Reason(name, ("PFP-22", "MSG-LIM")) for name in lacks))
    facts = {
        "reference": work.case.reference,
        "look_at": look_at.strip(),
        "cannot_share": cannot_share.strip(),
    }
    tell(work, Said("letters.limited_scope", facts), to=to, safe=safe)
    work.flag("limited_scope")
    work.note("scope_limited", what=look_at.strip(), why=cannot_share.strip())
