"""Compliments and comments: thanked for and passed on; never met with an offer to complain."""

from __future__ import annotations

from conversations.events import PraiseLogged
from conversations.phrase import Phrase
from conversations.talk import Talk


def compliment(talk: Talk) -> None:
    """Pass it to the person named, or the team, and their manager."""
    about = talk.heard.detail("about_employee") or ""
    session = talk.session
    complaint = session.reference or "" if session.flow == "complain" else ""
    talk.note(PraiseLogged(talk.fresh_reference(), talk.heard.text, about, complaint=complaint))
    talk.say("praise.thanks", about=about or Phrase("praise.the_team"))


def comment(talk: Talk) -> None:
    """A suggestion or remark, kept, with how to complain."""
    talk.note(PraiseLogged(talk.fresh_reference(), talk.heard.text, kind="comment"))
    talk.say("praise.comment")
