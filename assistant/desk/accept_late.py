"""Over the time limit and taken all the same: a person weighed it (HOC-2.3, PFP-16, PFP-18)."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_complaint
from assistant.desk.work import Work


def accept_late(work: Work, why: str, weighed: Mapping[str, str] | None = None) -> None:
    """Keep why it is accepted; no date moves and nothing is sent: it was open all along.

    `weighed` has what was thought on each of `cases.refusing.DISCRETION`; to accept needs none.
    """
    must_be_complaint(work.case)
    if not why.strip():
        raise NotAllowed(Reason("why_accepted", ("HOC-2.3", "PFP-16")))
    work.flag("over_time_limit", "discretion_review")
    said = {name: words for name, words in (weighed or {}).items() if words.strip()}
    work.note("accepted_late", why=why.strip(), weighed=said)
