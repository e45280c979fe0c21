"""Writing to the resident, or to who acts for them."""

from __future__ import annotations

from assistant.desk.message import Message
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Words


class MessageForm(ToSomebody):
    """The officer's own words."""

    words = Words()


def do(deed: Deed) -> None:
    """Send them."""
    form: MessageForm = deed.form
    message = Message(form.words.data, to=form.party, safe=form.safe.data)
    deed.desk.write(deed.officer, deed.reference, message, deed.stamp)


MESSAGE = Act("message", MessageForm, do, where={**CANNOT_REACH, "nothing_written": "words"})
