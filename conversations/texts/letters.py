"""Letters that follow a complaint after it is acknowledged."""

from conversations.texts.text import Text

TEXTS: tuple[Text, ...] = (
    Text(
        "letters.logged",
        "{landlord} has logged what you told us as a complaint, number {reference}. We'll answer "
        "it by {respond_by}. You can write here any time, to add something, put something right "
        "or talk to a person.",
        easy="You told {landlord} what went wrong. We have made it a complaint. Its number is "
        "{reference}. We will answer it by {respond_by}. You can write here any time. You can add "
        "something. You can put something right. You can talk to a person.",
        kind="complaint_logged",
        carries={
            "reference_number": "{reference}",
            "dates": "{respond_by}",
            "how_to_add_or_correct": "to add something, put something right",
            "person_available": "talk to a person",
        },
        note="A member of staff was told by phone, letter or face to face (HOC-3.2).",
    ),
    Text(
        "letters.stage_2_begun",
        "You're not happy with our answer on {reference}, so we'll look at it again at stage 2 of "
        "2. You don't need to give reasons. If you want to, tell us here what is still wrong. "
        "Somebody who had no part in the first answer will look at it. We'll write to you about "
        "it by {acknowledge_by} and give you our final answer by {respond_by}.",
        easy="You are not happy with our answer on {reference}. So we will look at it again. This "
        "is stage 2 of 2. You do not need to say why. You can tell us what is still wrong. Someone "
        "new will look at it. They had no part in the first answer. We will write to you by "
        "{acknowledge_by}. We will give our last answer by {respond_by}.",
        kind="escalation_receipt",
        carries={
            "stage": "stage 2",
            "reference_number": "{reference}",
            "no_reasons_needed": "You don't need to give reasons",
            "optional_what_is_still_wrong": "tell us here what is still wrong",
            "dates": "{respond_by}",
        },
        note="Staff wrote down that the resident wants stage 2 (HOC-6.12).",
    ),
    Text(
        "letters.acknowledgement_2",
        "We're looking at your complaint {reference} again. It is at stage 2 of 2. {reviewer} "
        "decides it and had no part in the first answer. You'll have our final answer by "
        "{respond_by}.\n\nWhat we understand:\n{issues}\n\nWhat you want:\n{outcomes}\n\n{ours}"
        "\n\nIf we got something wrong, tell us here. Tell us too if anything would make this "
        "easier for you. You can ask the {ombudsman} for help at any time: {ombudsman_phone}.",
        easy="We are looking at your complaint {reference} again. This is stage 2 of 2. {reviewer} "
        "looks at it now. They had no part in the first answer. We will give our last answer by "
        "{respond_by}.\n\nThis is what went wrong:\n{issues}\n\nThis is what you want:\n"
        "{outcomes}\n\n{ours}\n\nDid we get it wrong? Tell us here. Can we make this easier for "
        "you? Tell us too. The {ombudsman} can help you at any time. Call them on "
        "{ombudsman_phone}.",
        kind="ack_s2",
        carries={
            "stage": "stage 2",
            "reference_number": "{reference}",
            "reviewer_name": "{reviewer}",
            "response_due_date": "{respond_by}",
            "complaint_definition": "{issues}",
            "outcomes_sought": "{outcomes}",
            "responsible_not_responsible": "{ours}",
            "how_to_add_or_correct": "If we got something wrong, tell us here",
            "adjustments_asked": "anything would make this easier for you",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="The stage 2 acknowledgement, sent by a person (HOC-6.11).",
    ),
    Text(
        "letters.acknowledgement_2_direct",
        "We're looking at your complaint {reference} at stage 2, our last stage, because of how "
        "serious it is. {reviewer} decides it. You'll have our final answer by {respond_by}."
        "\n\nWhat we understand:\n{issues}\n\nWhat you want:\n{outcomes}\n\n{ours}\n\nIf we got "
        "something wrong, tell us here. Tell us too if anything would make this easier for you. "
        "You can ask the {ombudsman} for help at any time: {ombudsman_phone}.",
        easy="We are looking at your complaint {reference} at stage 2. This is our last stage. We "
        "do this because it is so serious. {reviewer} decides it. We will give our last answer by "
        "{respond_by}.\n\nThis is what went wrong:\n{issues}\n\nThis is what you want:\n"
        "{outcomes}\n\n{ours}\n\nDid we get it wrong? Tell us here. Can we make this easier for "
        "you? Tell us too. The {ombudsman} can help you at any time. Call them on "
        "{ombudsman_phone}.",
        kind="ack_s2",
        carries={
            "stage": "stage 2",
            "reference_number": "{reference}",
            "reviewer_name": "{reviewer}",
            "response_due_date": "{respond_by}",
            "complaint_definition": "{issues}",
            "outcomes_sought": "{outcomes}",
            "responsible_not_responsible": "{ours}",
            "how_to_add_or_correct": "If we got something wrong, tell us here",
            "adjustments_asked": "anything would make this easier for you",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="In Scotland a serious complaint may begin at stage 2 (PFP-24, SPSO-4).",
    ),
    Text(
        "letters.response_2",
        "This is our final answer to your complaint {reference}, at stage 2 of 2, on "
        "{decided_on}.\n\nYour complaint:\n{issues}\n\nWhat we decided: {decision}\n\nWhy:\n"
        "{reasons}\n\nHow we'll put it right: {remedy}\n\nWhat we still have to do: {actions}\n\n"
        "If you're not happy with this, you can take it to the {ombudsman}: {ombudsman_phone}. "
        "You don't need anybody's leave to do that.",
        easy="This is our last answer to your complaint {reference}. It is stage 2 of 2. The date "
        "is {decided_on}.\n\nThis is your complaint:\n{issues}\n\nThis is what we think: "
        "{decision}\n\nThis is why:\n{reasons}\n\nThis is how we put it right: {remedy}\n\nThis is "
        "what we still have to do: {actions}\n\nAre you not happy with this? You can take it to "
        "the {ombudsman}. Call them on {ombudsman_phone}. You do not have to ask anyone first.",
        kind="response_s2",
        carries={
            "stage": "stage 2",
            "reference_number": "{reference}",
            "complaint_definition": "{issues}",
            "decision": "{decision}",
            "reasons": "{reasons}",
            "remedy": "{remedy}",
            "outstanding_actions": "{actions}",
            "ombudsman_how": "take it to the {ombudsman}: {ombudsman_phone}",
        },
        note="The final response (HOC-6.17, 6.19). Everything in braces is staff's own words.",
    ),
    Text(
        "letters.extension",
        "We need more time to answer your complaint {reference}. The reason: {reason}\n\n"
        "You'll have our answer by {new_date}. Until then we'll tell you how it is going every "
        "{every} working days, next by {next_update_on}. You can ask the {ombudsman} for help at "
        "any time: {ombudsman_phone}.",
        easy="We need more time for your complaint {reference}. This is why: {reason}\n\nWe will "
        "answer you by {new_date}. We will tell you how it goes every {every} working days. The "
        "first time is by {next_update_on}. The {ombudsman} can help you at any time. Call them on "
        "{ombudsman_phone}.",
        kind="extension_notice",
        carries={
            "reason": "{reason}",
            "new_due_date": "{new_date}",
            "update_interval": "{every}",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="An extension that a person decided (HOC-6.4, 6.5, 5.9).",
    ),
    Text(
        "letters.extension_rights",
        "If you don't agree to us taking longer, tell us here. You can also take that to the "
        "{ombudsman} now: {ombudsman_phone}. Our work on your complaint goes on meanwhile.",
        easy="You can say no to us taking longer. Tell us here. You can also take that to the "
        "{ombudsman} now. Call them on {ombudsman_phone}. We still work on your complaint.",
        kind="extension_disagreement_rights",
        carries={
            "right_to_ombudsman": "take that to the {ombudsman} now",
            "ombudsman_contact": "{ombudsman_phone}",
            "work_continues": "goes on meanwhile",
        },
        note="Follows the extension at once (H21-7.4).",
    ),
    Text(
        "letters.reopened",
        "We've opened {reference} again and will look into it. You can write here any time.",
        easy="We have opened {reference} again. We will look into it. You can write here any time.",
        kind="reopened",
        carries={"reference_number": "{reference}", "can_reply_here": "write here any time"},
    ),
    Text(
        "letters.limited_scope",
        "About {reference}: somebody else's privacy is part of this, so we can't tell you "
        "everything. We can look at this: {look_at}. We can't share this: {cannot_share}. Our "
        "answer to you will leave that out. You can reply here.",
        easy="This is about {reference}. It is about another person too. So we cannot tell you all "
        "of it. We can look at this: {look_at}. We cannot share this: {cannot_share}. Our answer "
        "will leave that out. You can write back here.",
        kind="limited_scope_notice",
        carries={
            "what_we_can_look_at": "{look_at}",
            "what_we_cannot_share": "{cannot_share}",
            "effect_on_response": "Our answer to you will leave that out",
            "can_reply_here": "You can reply here",
        },
        note="Before the answer (PFP-22, MSG-LIM).",
    ),
    Text(
        "letters.data_complaint",
        "{staff} at {landlord} writes about the part of {reference} that is about your "
        "information: {words}\n\nIt has its own date and goes on beside your complaint. You can "
        "reply here.",
        easy="{staff} at {landlord} writes about {reference}. It is about the part on facts we "
        "hold about you: {words}\n\nThis part has its own date. Your complaint goes on too. You "
        "can write back here.",
        kind="dp_ack",
        carries={"reference_number": "{reference}", "can_reply_here": "You can reply here"},
        note="Within 30 days of a data protection complaint (FACT-DUAA).",
    ),
    Text(
        "letters.issue_joined",
        "We've added this to your complaint {reference}: {issue}. The date of our answer has not "
        "changed. If we got it wrong, tell us here.",
        easy="We have added this to your complaint {reference}: {issue}. The date of our answer is "
        "the same. Did we get it wrong? Tell us here.",
        kind="definition_updated",
        carries={
            "what_was_added": "{issue}",
            "date_unchanged": "has not changed",
            "how_to_add_or_correct": "If we got it wrong, tell us here",
        },
        note="A new issue that belongs to the complaint, before its answer (HOC-6.8).",
    ),
    Text(
        "letters.issue_separate",
        "What you told us after {reference} is a complaint of its own, with the number "
        "{new_reference}. {why} Your first complaint goes on as before, and you'll hear from us "
        "about the new one too.",
        easy="You told us more after {reference}. We made it a new complaint. Its number is "
        "{new_reference}. {why} Your first complaint goes on. You will hear from us about the new "
        "one too.",
        kind="new_case_notice",
        carries={"why_separate": "{why}", "new_reference_number": "{new_reference}"},
        note="{why} is one of the three sentences below (HOC-6.8).",
    ),
    Text(
        "letters.separate_unrelated",
        "It is about something else.",
        easy="It is about something else.",
    ),
    Text(
        "letters.separate_would_delay",
        "Taking it in would make your first answer late.",
        easy="Your first answer would be late if we put it in.",
    ),
    Text(
        "letters.separate_after_response",
        "You already had our first answer by then.",
        easy="We had sent you our first answer by then.",
    ),
)
