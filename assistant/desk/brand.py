"""An officer says which of the landlord's brands a case is about (HPG-6.2)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from assistant.rerouted import rerouted
from cases.brands import brand_of


def set_brand(work: Work, brand: str) -> None:
    """It is about this brand from now on, or the landlord's own where empty.

    The case goes to whoever answers there; no date moves (HPG-6.11, 6.12).
    """
    known = brand_of(work.policy, brand)
    if brand and known is None:
        raise NotAllowed(Reason("no_such_brand"))
    before = work.case.fields.get("brand", "")
    if brand == before:
        return
    work.keep(brand=brand or None)
    work.change(**rerouted(work.case, work.policy, work.case.flags, brand=brand))
    name = known.name if known else work.policy.landlord.name
    work.note("brand_set", what=name, brand=brand, before=before)
