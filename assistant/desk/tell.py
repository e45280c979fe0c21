"""Words about a case go to whoever may read them, where it is safe."""

from __future__ import annotations

from assistant.desk.addressees import To, addressees_of
from assistant.desk.message import must_be_safe
from assistant.desk.work import Work
from cases.dates import uk_date
from conversations.events import Said


def tell(work: Work, *said: Said, to: To | None = None, safe: bool = False) -> None:
    """Say these to the usual readers or to `to`; NotAllowed with every reason where that fails."""
    must_be_safe(work, safe)
    for address_id in addressees_of(work.connection, work.case, uk_date(work.now)).addresses(to):
        work.say(address_id, *said, safe=safe)
