"""The choice to complain, offered by a person."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.offer_by_phone import Offered, offer_choice
from webhooks.staff.act import Act, Deed
from webhooks.staff.fields import Line, Words


class OfferForm(Form):
    """With whom we spoke, whether they complain, and what was said."""

    spoke_with = Line()
    complains = BooleanField()
    what = Words()


def do(deed: Deed) -> None:
    """Keep the answer; a yes opens a complaint."""
    form: OfferForm = deed.form
    offered = Offered(
        spoke_with=form.spoke_with.data,
        complains=form.complains.data,
        what=form.what.data,
    )
    deed.do(partial(offer_choice, offered=offered))


OFFER = Act("offer", OfferForm, do, where={"what_was_said": "what"})
