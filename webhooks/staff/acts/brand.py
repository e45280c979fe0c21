"""Saying which of the landlord's brands a case is about."""

from __future__ import annotations

from functools import partial

from wtforms import Form

from assistant.desk.brand import set_brand
from webhooks.staff.act import Act, Deed
from webhooks.staff.fields import Line


class BrandForm(Form):
    """The brand's id; empty for the landlord itself."""

    brand = Line()


def do(deed: Deed) -> None:
    """Keep it, and send the case to whoever answers there."""
    deed.do(partial(set_brand, brand=deed.form.brand.data))


def fill(case: object) -> dict[str, object]:
    """What it is taken to be about now."""
    name = getattr(case, "brand", "")
    return {"brand": next((id_ for id_, known in getattr(case, "brands", ()) if known == name), "")}


BRAND = Act("brand", BrandForm, do, fill, where={"no_such_brand": "brand"})
