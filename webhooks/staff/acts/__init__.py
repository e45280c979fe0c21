"""Every action that has a form of its own."""

from webhooks.staff.acts.acknowledge import ACKNOWLEDGE
from webhooks.staff.acts.adjust import END_ADJUSTMENT, REFUSE_ADJUSTMENT
from webhooks.staff.acts.close import CLOSE, END_DANGER, WITHDRAW
from webhooks.staff.acts.consent import (
    ASK_CONSENT,
    CONSENT_WRITTEN,
    SPOKEN_CONSENT,
    WITHDRAW_CONSENT,
)
from webhooks.staff.acts.hand_to import HAND_TO
from webhooks.staff.acts.message import MESSAGE
from webhooks.staff.acts.respond import RESPOND
from webhooks.staff.acts.stage_one import LONGER, RESOLVE_EARLY, SET_STAGE
from webhooks.staff.acts.update import UPDATE

ACTS = (
    ACKNOWLEDGE,
    MESSAGE,
    UPDATE,
    RESPOND,
    RESOLVE_EARLY,
    LONGER,
    SET_STAGE,
    CLOSE,
    WITHDRAW,
    HAND_TO,
    SPOKEN_CONSENT,
    ASK_CONSENT,
    CONSENT_WRITTEN,
    WITHDRAW_CONSENT,
    REFUSE_ADJUSTMENT,
    END_ADJUSTMENT,
    END_DANGER,
)
