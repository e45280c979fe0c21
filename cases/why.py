"""Why a date is what it is: one plain sentence each, for a resident.

The only place for these sentences. Each is named, and `{count}` is a number of days, hours,
months or minutes; the wording of other languages keeps the names.
"""

from __future__ import annotations

from collections.abc import Mapping

WHY: Mapping[str, str] = {
    "stage1_ack_due": (
        "We must write to you about your complaint within {count} working days of hearing from you."
    ),
    "stage1_response_due": (
        "We must answer your complaint within {count} working days of writing to you about it."
    ),
    "stage1_response_due_from_receipt": (
        "We must answer your complaint within {count} working days of hearing from you."
    ),
    "stage1_response_due_extended": (
        "We told you that we need more time. We must answer by this new date."
    ),
    "stage1_response_due_agreed": "You asked for more time, and we agreed this date with you.",
    "stage1_extension_latest": (
        "If we need more time, we must tell you why. We can add no more than {count} working days."
    ),
    "stage1_target": (
        "You did not give your name. We aim to finish by this date, but it may take longer."
    ),
    "stage2_ack_due": (
        "We must write to you within {count} working days of you asking us to look again."
    ),
    "stage2_response_due": (
        "We must give you our final answer within {count} working days of writing to you about it."
    ),
    "stage2_response_due_from_receipt": (
        "We must give you our final answer within {count} working days of you asking us."
    ),
    "stage2_response_due_extended": (
        "We told you that we need more time. We must give our final answer by this new date."
    ),
    "stage2_response_due_agreed": "You asked for more time, and we agreed this date with you.",
    "stage2_extension_latest": (
        "If we need more time, we must tell you why. We can add no more than {count} working days."
    ),
    "stage2_progress_contact": (
        "We want to tell you how your complaint is going about half-way through."
    ),
    "next_update_due": "We said that we would tell you how it is going every {count} working days.",
    "escalation_limit": (
        "You can ask us to look again within {count} months of our answer. Ask us later too, "
        "and a person will decide."
    ),
    "ombudsman_usual_limit": (
        "You can usually ask the Ombudsman for help within {count} months of our final answer."
    ),
    "refusal_notice_target": (
        "If we cannot take your complaint, we want to tell you why within {count} working days."
    ),
    "service_request_48h": (
        "We try to put things like this right within {count} hours of you telling us."
    ),
    "request_reply": (
        "We want to write to you about what you asked for within {count} working days."
    ),
    "compliment_pass_on": "We want to pass on your thanks within {count} working days.",
    "offer_followup": (
        "You did not tell us if you want to complain. A person will ask you within {count} "
        "working days."
    ),
    "consent_written_followup": (
        "You told us who may speak for you. We want to send you that in writing within "
        "{count} working days."
    ),
    "hazard_investigate_due": (
        "We must check what is wrong within {count} working days of finding out about it."
    ),
    "hazard_make_safe_due": (
        "This may be dangerous, so we must check it and make it safe within {count} hours."
    ),
    "hazard_emergency_assessment_due": (
        "This may be dangerous, so a person must look at it within {count} hours."
    ),
    "human_takeover": "A person should contact you within {count} minutes.",
    "safeguarding_handoff": (
        "A person who keeps people safe should look at this within {count} minutes."
    ),
    "domestic_abuse_handoff": (
        "A person who is trained to help should look at this within {count} minutes."
    ),
    "notify_shr": "The law says that we must tell the regulator about this at once.",
    "channel_agreed_by": (
        "You asked us to stop texting. A person will ask you for another way to reach you by "
        "this date."
    ),
    "action_due": "This is the date we promised you.",
    "new_case_ack_due": (
        "This is a new complaint. We must write to you about it within {count} working days."
    ),
    "dp_complaint_ack_due": (
        "The law gives us {count} days to write to you about how we used your information."
    ),
    "sar_due": "The law gives us {count} month to send you the information we hold about you.",
    "restriction_review_due": (
        "This is when we must look again at the limits on how you contact us."
    ),
}


def why(name: str, count: int | None = None) -> str:
    """The sentence of that name; KeyError when nobody has written it."""
    return WHY[name].format(count=count)
