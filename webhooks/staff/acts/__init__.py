"""Every action that has a form of its own."""

from webhooks.staff.acts.acknowledge import ACKNOWLEDGE
from webhooks.staff.acts.adjust import END_ADJUSTMENT, REFUSE_ADJUSTMENT
from webhooks.staff.acts.behaviour import END_RESTRICTION, RESTRICT, WARN
from webhooks.staff.acts.beside import (
    DATA_COMPLAINT,
    DATA_REQUEST,
    HAZARD,
    HAZARD_DONE,
    LIMITED_SCOPE,
    REGULATOR,
)
from webhooks.staff.acts.brand import BRAND
from webhooks.staff.acts.close import CLOSE, END_DANGER, WITHDRAW
from webhooks.staff.acts.consent import (
    ASK_CONSENT,
    CONSENT_WRITTEN,
    FORM_NOT_TAKEN,
    LEGAL_AUTHORITY,
    SIGNED_CONSENT,
    SPOKEN_CONSENT,
    WITHDRAW_CONSENT,
)
from webhooks.staff.acts.extend import EXTEND
from webhooks.staff.acts.hand_to import HAND_TO
from webhooks.staff.acts.message import MESSAGE
from webhooks.staff.acts.new_issue import NEW_ISSUE
from webhooks.staff.acts.offer import OFFER
from webhooks.staff.acts.ombudsman import OMBUDSMAN
from webhooks.staff.acts.people import (
    ACCESS,
    BEST_INTEREST,
    CHILD_VIEW,
    CONTACT,
    INVOLVED,
    LEAD,
    LEGAL_HOLD,
    TENANCY_END,
)
from webhooks.staff.acts.promises import NEW_DAY, PROMISE, PROMISE_DONE
from webhooks.staff.acts.refuse import ACCEPT_LATE, REFUSE, REOPEN, SEND_REFUSAL
from webhooks.staff.acts.respond import RESPOND
from webhooks.staff.acts.stage_one import LONGER, RESOLVE_EARLY, SET_STAGE
from webhooks.staff.acts.stage_two import DIRECT, ESCALATE, REVIEWER
from webhooks.staff.acts.update import UPDATE

ACTS = (
    ACKNOWLEDGE,
    MESSAGE,
    UPDATE,
    RESPOND,
    RESOLVE_EARLY,
    LONGER,
    SET_STAGE,
    EXTEND,
    ESCALATE,
    REVIEWER,
    DIRECT,
    PROMISE,
    NEW_DAY,
    PROMISE_DONE,
    NEW_ISSUE,
    REFUSE,
    SEND_REFUSAL,
    ACCEPT_LATE,
    REOPEN,
    OMBUDSMAN,
    WARN,
    RESTRICT,
    END_RESTRICTION,
    HAZARD,
    HAZARD_DONE,
    DATA_COMPLAINT,
    DATA_REQUEST,
    REGULATOR,
    LIMITED_SCOPE,
    LEAD,
    INVOLVED,
    ACCESS,
    CONTACT,
    OFFER,
    CHILD_VIEW,
    BEST_INTEREST,
    LEGAL_HOLD,
    TENANCY_END,
    CLOSE,
    WITHDRAW,
    HAND_TO,
    BRAND,
    SPOKEN_CONSENT,
    SIGNED_CONSENT,
    LEGAL_AUTHORITY,
    FORM_NOT_TAKEN,
    ASK_CONSENT,
    CONSENT_WRITTEN,
    WITHDRAW_CONSENT,
    REFUSE_ADJUSTMENT,
    END_ADJUSTMENT,
    END_DANGER,
)
