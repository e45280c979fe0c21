"""An officer in a conversation itself: takes it over, writes, gives it back to the assistant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from conversations.events import Said
from conversations.session import VERSION, Session
from storage.case_changes import note, was_done
from storage.conversations import at_address, save
from storage.talks import hold_talk, talk_landlord


@dataclass
class Talk:
    """A conversation held still while an officer acts in it."""

    connection: Connection
    officer: Officer
    parts: Parts
    there: Row
    now: datetime
    once: str

    def say(self, said: Said) -> None:
        """Write to whoever is there when the transaction commits."""
        self.parts.voice.say(
            self.connection,
            self.parts.voice.recipient(self.connection, self.there.id),
            [said],
            at=self.now,
            staff_id=self.officer.id,
        )

    def note(self, event: str, **data: object) -> None:
        """The ledger says this."""
        note(
            self.connection,
            landlord=self.officer.landlord,
            at=self.now,
            staff_id=self.officer.id,
            address_id=self.there.id,
            event=event,
            data={**data, "once": self.once},
        )


def begin_talk(
    connection: Connection, parts: Parts, officer: Officer, address_id: int, once: str
) -> Talk | None:
    """The conversation, locked; None when this very form has already done its work."""
    if talk_landlord(connection, address_id) != officer.landlord:
        raise NotFound(str(address_id))
    there = at_address(connection, address_id, locked=True)
    if once and was_done(connection, once, address_id=address_id):
        return None
    return Talk(connection, officer, parts, there, parts.clock(), once)


def take_over(talk: Talk) -> None:
    """A person answers from now on and the assistant is quiet, but for danger (promise 12)."""
    if talk.there.with_staff_since:
        return
    if talk.there.state is None:
        save(talk.connection, talk.there.id, VERSION, Session().as_state(), talk.now)
    hold_talk(talk.connection, talk.there.id, talk.now)
    talk.note("conversation_taken_over", who=talk.officer.name)
    talk.say(Said("desk.taken_over", {"staff": talk.officer.name}))


def hand_back(talk: Talk) -> None:
    """The assistant answers again."""
    if not talk.there.with_staff_since:
        return
    hold_talk(talk.connection, talk.there.id, None)
    talk.note("conversation_handed_back", who=talk.officer.name)
    talk.say(Said("desk.handed_back", {"staff": talk.officer.name}))


def write_there(talk: Talk, words: str) -> None:
    """Send the officer's own words in a conversation that has no case yet."""
    if not words.strip():
        raise NotAllowed(Reason("nothing_written"))
    if talk.there.stopped_at:
        raise NotAllowed(Reason("texts_stopped", ("CH-SMS",)))
    talk.note("staff_wrote", words=words.strip())
    facts = {"staff": talk.officer.name, "words": words.strip()}
    talk.say(Said("desk.message_no_case", facts))
