"""What each kind of message must contain, whoever writes it and however it is worded.

The tokens are meanings, not words: a message says of itself which it carries.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

LETTER_OF_RESPONSE = frozenset(
    {
        "stage",
        "complaint_definition",
        "decision",
        "reasons",
        "remedy",
        "outstanding_actions",
    }
)
DEFINITION = frozenset(
    {
        "stage",
        "reference_number",
        "complaint_definition",
        "outcomes_sought",
        "responsible_not_responsible",
        "response_due_date",
        "ombudsman_contact",
    }
)
OFFER = frozenset(
    {
        "choice_to_complain",
        "choice_just_fix",
        "service_continues",
        "no_special_words_needed",
        "person_available",
    }
)
RECEIPT = frozenset(
    {
        "reference_number",
        "what_we_heard",
        "what_happens_next",
        "dates",
        "how_to_add_or_correct",
        "person_available",
    }
)

REQUIRED: Mapping[str, frozenset[str]] = {
    # the conversation
    "offer_choice": OFFER,  # HOC-1.3
    "receipt": RECEIPT,  # MSG-RCPT
    "incident_notice": frozenset(
        {"what_happened", "back_on", "how_to_complain", "dates_stand"}
    ),  # HOC-8.5
    "incident_affected": frozenset(
        {"what_happened", "back_on", "dates_stand", "ombudsman_contact"}
    ),  # HOC-8.5
    "choice_respected": frozenset(
        {"choice_respected", "can_change_mind", "what_we_will_do", "how_to_complain"}
    ),  # PFP-26
    "service_request_confirmation": frozenset(
        {"reference_number", "what_happens_next", "dates", "how_to_complain"}
    ),  # HOC-1.4
    "compliment_thanks": frozenset({"thanks", "who_will_be_told"}),  # H21-1.1
    "comment_thanks": frozenset({"thanks", "how_to_complain"}),  # HPG-2.3
    "signpost_how_to_complain": frozenset({"thanks", "how_to_complain", "can_reply_here"}),
    "anonymous_receipt": frozenset(
        {"can_leave_contact_details", "what_we_can_and_cannot_do", "reference_number"}
    ),  # HPG-4.1
    "stop_confirmation": frozenset({"texts_stopped", "complaint_continues", "how_to_restart"}),
    "adjust_confirm": frozenset({"what_we_recorded", "how_to_change_it", "who_will_use_it"}),
    # somebody else speaks for the resident
    "consent_request": frozenset({"why_consent"}),  # PFP-20
    "consent_written_followup": frozenset(
        {"who_may_act", "what_is_shared", "how_to_withdraw"}
    ),  # PFP-21
    "limited_scope_notice": frozenset(
        {"what_we_can_look_at", "what_we_cannot_share", "effect_on_response"}
    ),  # MSG-LIM
    # danger
    "emergency_advice": frozenset({"999"}),  # FACT-EMERG
    "crisis_support": frozenset(
        {"are_you_safe_now", "999", "samaritans", "a_person_will_contact_you"}
    ),
    "safe_reply": frozenset({"999_and_55", "safe_contact_question"}),
    "safeguarding_neutral": frozenset(
        {"passed_to_a_person", "999_if_danger_now", "cannot_share_outcome"}
    ),  # H21-B
    # staff, with their name to it
    "ack_s1": DEFINITION | {"handler_name", "adjustments_asked"},  # MSG-ACK1
    "ack_s2": DEFINITION | {"reviewer_name"},  # HOC-6.11
    "progress_update": frozenset({"where_we_are", "next_step", "date_unchanged_or_new"}),  # MSG-UPD
    "definition_updated": frozenset({"what_was_added", "date_unchanged"}),  # HOC-6.8
    "new_case_notice": frozenset({"why_separate", "new_reference_number"}),  # HOC-6.8
    "action_update": frozenset(
        {"what_slipped", "new_date_from_staff", "sorry", "stage_2_choice"}
    ),  # MSG-ACT
    "extension_notice": frozenset(
        {"reason", "new_due_date", "update_interval", "ombudsman_contact"}
    ),  # MSG-EXT
    "extension_disagreement_rights": frozenset(
        {"right_to_ombudsman", "ombudsman_contact", "work_continues"}
    ),  # H21-7.4
    "escalation_receipt": frozenset({"no_reasons_needed", "dates"}),  # HOC-6.12
    "response_s1": LETTER_OF_RESPONSE | {"escalate_how"},  # MSG-R1
    "response_s2": LETTER_OF_RESPONSE | {"ombudsman_how"},  # MSG-R2
    "refusal_notice": frozenset(
        {
            "reason_not_suitable",
            "own_merits_considered",
            "other_procedure_if_any",
            "right_to_ombudsman",
            "ombudsman_contact",
        }
    ),  # MSG-REF
}


def missing(kind: str, contains: Collection[str]) -> tuple[str, ...]:
    """What a message of that kind still lacks, in a fixed order; other kinds lack nothing."""
    return tuple(sorted(REQUIRED.get(kind, frozenset()) - frozenset(contains)))
