"""Data protection has its own clocks beside the complaint's (FACT-DUAA, FACT-SAR, C24)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.settle import settle_clock
from assistant.desk.tell import tell
from assistant.desk.work import Work
from cases.clock_facts import What
from conversations.events import Said

FLAG_OF = {
    What.DATA_COMPLAINT_RECEIVED: "data_protection",
    What.DATA_ASKED_FOR: "dsar",
}


def acknowledge_data_complaint(work: Work, words: str, *, safe: bool = False) -> None:
    """Write to the person about the data part, within its own 30 days."""
    _must_be_waiting(work, What.DATA_COMPLAINT_RECEIVED)
    if not words.strip():
        raise NotAllowed(Reason("nothing_written"))
    facts = {"reference": work.case.reference, "words": words.strip(), "staff": work.officer.name}
    tell(work, Said("letters.data_complaint", facts), safe=safe)
    settle_clock(work, What.DATA_COMPLAINT_RECEIVED, words.strip())
    work.note("data_complaint_acknowledged", what=words.strip())


def answer_data_request(work: Work, how: str) -> None:
    """The copy was sent or refused, outside of here: personal data is never sent by chat."""
    _must_be_waiting(work, What.DATA_ASKED_FOR)
    if not how.strip():
        raise NotAllowed(Reason("what_was_done", ("FACT-SAR",)))
    settle_clock(work, What.DATA_ASKED_FOR, how.strip())
    work.note("data_request_answered", how=how.strip())


def _must_be_waiting(work: Work, what: What) -> None:
    if FLAG_OF[what] not in work.case.flags:
        raise NotAllowed(Reason("no_data_matter", ("FACT-DUAA", "FACT-SAR")))
