"""An elected member writes for somebody: an enquiry first, and the resident is asked (PFP-40)."""

from __future__ import annotations

from conversations.events import Added, ContactLogged
from conversations.flows import disclosed
from conversations.labels import labels
from conversations.talk import Talk

A_FEW = 3
"""Words: "yes she is happy for me to act" is more of it, and "ok" is not."""


def take_up(talk: Talk) -> bool:
    """True when this was an elected member's letter, or more of one."""
    there = next((c for c in talk.known.cases if c.kind == "enquiry" and c.open), None)
    ours = there is not None and there.reference == talk.session.reference
    heard = talk.heard
    tells = len(heard.text.split()) >= A_FEW or heard.detail("email") or heard.detail("phone")
    if ours and "elected_member" in talk.session.flags and tells:
        talk.note(Added(talk.heard.text))
        talk.say("elected.added")
        return True
    if not talk.heard.says("elected"):
        return False
    _log(talk)
    return True


def _log(talk: Talk) -> None:
    disclosed.remember(talk)
    heard, reference = talk.heard, talk.fresh_reference()
    talk.note(
        ContactLogged(
            reference=reference,
            kind="enquiry",
            words=heard.text,
            category=heard.understood.category,
            topic=heard.detail("topic", ""),
            flags=tuple(dict.fromkeys((*labels(heard), "elected_member"))),
            facts={"first_logged_as": "enquiry", "resident": _resident(talk)},
            task="ask_resident",
        )
    )
    talk.set(reference=reference, flow=None, asking=None, unclear=0)
    talk.say("elected.receipt")


def _resident(talk: Talk) -> dict[str, str]:
    """Whom it is about, as far as the letter says."""
    heard = talk.heard
    return {
        "name": heard.detail("resident_name", ""),
        "address": heard.detail("address", ""),
        "representative": heard.detail("name", ""),
        "relation": heard.detail("writer_relation", "elected member"),
    }
