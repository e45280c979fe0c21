"""What members of staff can do and read: one method each, and a file of the same name behind it."""

from __future__ import annotations

from assistant.desk.reads import Reads
from assistant.desk.works import Works
from assistant.desk.writes import Writes


class Desk(Reads, Works, Writes):
    """The staff's journey.

    Every action is one transaction and takes a `Stamp`. It raises `refusals.NotAllowed` with
    reasons, `Changed` when somebody else was faster, and `NotFound` for anything that is not
    this officer's landlord's. What has no method of its own is done with `do`.
    """
