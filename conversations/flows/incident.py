"""The landlord cannot do what it should: each person is told once, before anything else (HOC-8.5).

Complaints are taken as always, and no date moves because of it.
"""

from __future__ import annotations

from conversations.events import IncidentTold, Said
from conversations.talk import Talk


def tell(talk: Talk) -> None:
    """Put the notice in front of what this turn says, unless danger or a person speaks in it."""
    incident, session = talk.known.incident, talk.session
    if incident is None or session.incident == incident.id or session.unsafe:
        return
    first = next((at for at, event in enumerate(talk.events) if isinstance(event, Said)), None)
    if first is None or _danger(talk) or talk.heard.in_group or talk.heard.act == "stop":
        return
    text = "incident.overdue" if incident.overdue else "incident.notice"
    facts = {"words": incident.words, "since": incident.since, "back_on": incident.back_on}
    talk.events[first:first] = [IncidentTold(incident.id), Said(text, facts)]
    talk.set(incident=incident.id)


def _danger(talk: Talk) -> bool:
    """What was said about danger stays first and alone (promise 2)."""
    return any(isinstance(said, Said) and said.text.startswith("danger.") for said in talk.events)
