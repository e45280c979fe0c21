"""What staff's actions say to people."""

from conversations.texts.text import Text

TEXTS: tuple[Text, ...] = (
    Text(
        "desk.acknowledgement",
        "Your complaint {reference} is at stage 1 of 2. {handler} is looking into it. We'll "
        "answer you by {respond_by}.\n\nWhat we understand:\n{issues}\n\nWhat you want:\n"
        "{outcomes}\n\n{ours}\n\nIf we got something wrong, tell us here. Tell us too if "
        "anything would make this easier for you, like large print, a phone call or more time. "
        "You can ask the {ombudsman} for help at any time: {ombudsman_phone}.",
        easy="We are looking into your complaint {reference}. This is stage 1. There are 2 stages. "
        "{handler} looks into it. We will answer you by {respond_by}.\n\nThis is what went "
        "wrong:\n{issues}\n\nThis is what you want:\n{outcomes}\n\n{ours}\n\nDid we get it wrong? "
        "Tell us here. Can we make this easier for you? We can use large print. We can phone you. "
        "You can have more time. The {ombudsman} can help you at any time. Call them on "
        "{ombudsman_phone}.",
        kind="ack_s1",
        carries={
            "stage": "stage 1",
            "reference_number": "{reference}",
            "handler_name": "{handler}",
            "response_due_date": "{respond_by}",
            "complaint_definition": "{issues}",
            "outcomes_sought": "{outcomes}",
            "responsible_not_responsible": "{ours}",
            "how_to_add_or_correct": "If we got something wrong, tell us here",
            "adjustments_asked": "anything would make this easier for you",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="The legal acknowledgement, sent by a person (HOC-5.6, 6.2). {issues} and "
        "{outcomes} are numbered lists in staff's words, {ours} one of the texts below.",
    ),
    Text(
        "desk.acknowledgement_lead",
        "Your complaint {reference} is at stage 1 of 2. {handler} leads on all of it, whichever "
        "team it is about. You'll get one answer from us, by {respond_by}.\n\nWhat we "
        "understand:\n{issues}\n\nWhat you want:\n{outcomes}\n\n{ours}\n\nIf we got something "
        "wrong, tell us here. Tell us too if anything would make this easier for you, like large "
        "print, a phone call or more time. You can ask the {ombudsman} for help at any time: "
        "{ombudsman_phone}.",
        easy="We are looking into your complaint {reference}. This is stage 1. There are 2 stages. "
        "It is about more than one team. {handler} leads on all of it. You will get one answer "
        "from us by {respond_by}.\n\nThis is what went wrong:\n{issues}\n\nThis is what you "
        "want:\n{outcomes}\n\n{ours}\n\nDid we get it wrong? Tell us here. Can we make this easier "
        "for you? We can use large print. We can phone you. You can have more time. The "
        "{ombudsman} can help you at any time. Call them on {ombudsman_phone}.",
        kind="ack_s1",
        carries={
            "stage": "stage 1",
            "reference_number": "{reference}",
            "handler_name": "{handler}",
            "lead_named": "{handler} leads on all of it",
            "one_response_promised": "one answer from us",
            "response_due_date": "{respond_by}",
            "complaint_definition": "{issues}",
            "outcomes_sought": "{outcomes}",
            "responsible_not_responsible": "{ours}",
            "how_to_add_or_correct": "If we got something wrong, tell us here",
            "adjustments_asked": "anything would make this easier for you",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="The same where several teams are complained of: one leads, one answer (PFP-28).",
    ),
    Text(
        "desk.all_ours",
        "We're responsible for this:\n{responsible}\nAll of it is our job.",
        easy="This is our job:\n{responsible}\nAll of it is our job.",
    ),
    Text(
        "desk.not_all_ours",
        "We're responsible for:\n{responsible}\n\nWe're not responsible for:\n{not_responsible}",
        easy="This is our job:\n{responsible}\n\nThis is not our job:\n{not_responsible}",
    ),
    Text(
        "desk.none_ours",
        "We're not responsible for:\n{not_responsible}\nWe'll still answer you about it.",
        easy="This is not our job:\n{not_responsible}\nWe will still answer you about it.",
    ),
    Text(
        "desk.message",
        "{staff} at {landlord} writes about {reference}:\n\n{words}\n\nYou can reply here.",
        easy="{staff} at {landlord} writes about {reference}.\n\n{words}\n\nYou can write back "
        "here.",
        kind="staff_message",
        carries={"can_reply_here": "You can reply here"},
        note="{words} are staff's own.",
    ),
    Text(
        "desk.message_no_case",
        "{staff} at {landlord} writes:\n\n{words}\n\nYou can reply here.",
        easy="{staff} at {landlord} writes to you.\n\n{words}\n\nYou can write back here.",
        kind="staff_message",
        carries={"can_reply_here": "You can reply here"},
    ),
    Text(
        "desk.update",
        "News about {reference}.\n\nWhere we are: {where_we_are}\n\nWhat happens next: "
        "{next_step}\n\n{dates}\n\nYou can reply here, or ask for a person.",
        easy="This is news about {reference}.\n\nThis is where we are: {where_we_are}\n\nThis is "
        "what comes next: {next_step}\n\n{dates}\n\nYou can write back here. You can ask for a "
        "person.",
        kind="progress_update",
        carries={
            "where_we_are": "{where_we_are}",
            "next_step": "{next_step}",
            "date_unchanged_or_new": "{dates}",
            "person_available": "ask for a person",
            "can_reply_here": "You can reply here",
        },
        note="Progress (HOC-5.9). Staff's own words; {dates} is one or two of the texts below.",
    ),
    Text(
        "desk.same_date",
        "The date has not changed. We'll answer you by {respond_by}.",
        easy="The date is the same. We will answer you by {respond_by}.",
    ),
    Text(
        "desk.new_date",
        "There is a new date for this next step: {new_date}.",
        easy="The next step has a new date. It is {new_date}.",
        note="A date that a member of staff gave. It does not move the date of our answer.",
    ),
    Text(
        "desk.no_date",
        "We have no new date to give you.",
        easy="We do not have a new date for you yet.",
    ),
    Text(
        "desk.next_update",
        "We'll write again by {next_update_on}.",
        easy="We will write to you again by {next_update_on}.",
    ),
    Text(
        "desk.response",
        "This is our answer to your complaint {reference}, at stage 1 of 2, on {decided_on}.\n\n"
        "Your complaint:\n{issues}\n\nWhat we decided: {decision}\n\nWhy:\n{reasons}\n\n"
        "How we'll put it right: {remedy}\n\nWhat we still have to do: {actions}\n\n"
        "If you're not happy with any part of this, just tell us here and we'll look again at "
        "stage 2. You don't need to say why. You can also ask the {ombudsman} for help: "
        "{ombudsman_phone}.",
        easy="This is our answer to your complaint {reference}. It is stage 1 of 2. The date is "
        "{decided_on}.\n\nThis is your complaint:\n{issues}\n\nThis is what we think: "
        "{decision}\n\nThis is why:\n{reasons}\n\nThis is how we put it right: {remedy}\n\nThis is "
        "what we still have to do: {actions}\n\nAre you not happy with this? Just tell us here. "
        "Then we will look again. That is stage 2. You do not need to say why. The {ombudsman} can "
        "help you. Call them on {ombudsman_phone}.",
        kind="response_s1",
        carries={
            "stage": "stage 1",
            "reference_number": "{reference}",
            "complaint_definition": "{issues}",
            "decision": "{decision}",
            "reasons": "{reasons}",
            "remedy": "{remedy}",
            "outstanding_actions": "{actions}",
            "escalate_how": "tell us here and we'll look again at stage 2",
            "no_reasons_needed": "You don't need to say why",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="The stage 1 response (HOC-6.9). Everything in braces is staff's own words.",
    ),
    Text(
        "desk.closed",
        "We've closed {reference}. {outcome}\n\nIf it isn't put right, tell us here. "
        'If you\'re unhappy with it, say "I want to complain".',
        easy="We have closed {reference}. {outcome}\n\nIf it is not put right, tell us here. If "
        'you are not happy with it, say "I want to complain".',
        kind="closing",
        carries={"how_to_complain": '"I want to complain"', "reason": "{outcome}"},
    ),
    Text(
        "desk.handler",
        "{handler} now looks after {reference}. You can reply here any time.",
        easy="{handler} now looks after {reference}. You can write back here any time.",
        kind="named_handler",
        carries={"handler_name": "{handler}", "can_reply_here": "You can reply here"},
    ),
    Text(
        "desk.longer_agreed",
        "You asked for more time on {reference}, and we agreed. We'll answer you by "
        "{respond_by}. If you'd like our answer sooner, tell us here.",
        easy="You asked for more time on {reference}. We said yes. We will answer you by "
        "{respond_by}. Do you want our answer sooner? Tell us here.",
        kind="longer_agreed",
        carries={"new_due_date": "{respond_by}", "how_to_change_it": "tell us here"},
    ),
    Text(
        "desk.consent_in_writing",
        "You told us on {agreed_on} that {representative} may act for you on complaint "
        "{reference}. We'll share what we write about this complaint with them until {ends_on}, "
        'or until it is closed. You can end this any time: text "withdraw", or tell us here.',
        easy="On {agreed_on} you told us that {representative} may act for you. This is for "
        "complaint {reference}. We will share what we write about this complaint with them. This "
        'ends on {ends_on}, or when it is closed. You can end it any time. Text "withdraw", or '
        "tell us here.",
        kind="consent_written_followup",
        carries={
            "who_may_act": "{representative}",
            "what_is_shared": "what we write about this complaint",
            "how_to_withdraw": '"withdraw"',
        },
        note="Follows consent that the resident gave by voice (PFP-21).",
    ),
    Text(
        "desk.consent_signed",
        "We've had a form with your name on it, signed on {agreed_on}. It says {representative} may "
        "act for you on complaint {reference}. We'll share {scope} with them until {ends_on}, or "
        'until it is closed. If you didn\'t sign it, or want to end this, text "withdraw", or tell '
        "us here.",
        easy="We have a form with your name on it. It was signed on {agreed_on}. It says that "
        "{representative} may act for you. This is for complaint {reference}. We will share {scope} "
        "with them. This ends on {ends_on}, or when it is closed. You can end it any time. Text "
        '"withdraw", or tell us here. Do that too if you did not sign it.',
        kind="consent_written_followup",
        carries={
            "who_may_act": "{representative}",
            "what_is_shared": "{scope}",
            "how_to_withdraw": '"withdraw"',
        },
        note="Follows a signed form that a person has checked (PFP-21). The resident may not know.",
    ),
    Text(
        "desk.consent_withdrawn",
        "Done. From now on we won't share anything more with {representative}. Your complaint "
        "{reference} goes on, and we'll write to you instead.",
        easy="Done. We will tell {representative} nothing more. Your complaint {reference} goes "
        "on. We will write to you now.",
        kind="consent_withdrawn",
        carries={"complaint_continues": "goes on"},
    ),
    Text(
        "desk.adjustment_refused",
        "You asked us for this: {adjustment}. We're sorry, we can't do it. {reason} Tell us "
        "here what else would help. You can also ask the {ombudsman} for help: "
        "{ombudsman_phone}.",
        easy="You asked us for this: {adjustment}. We are sorry. We cannot do it. {reason} What "
        "else would help you? Tell us here. The {ombudsman} can help you too. Call them on "
        "{ombudsman_phone}.",
        kind="adjust_decision",
        carries={
            "reason": "{reason}",
            "what_would_help": "what else would help",
            "ombudsman_contact": "{ombudsman_phone}",
        },
    ),
    Text(
        "desk.withdrawn",
        "You told us that you no longer want to complain, so we've stopped {reference}. "
        "If you change your mind, tell us here and we'll pick it up again.",
        easy="You told us that you do not want to complain any more. So we have stopped "
        "{reference}. You can change your mind. Tell us here, and we will start again.",
        kind="withdrawal_confirmed",
        carries={"can_change_mind": "If you change your mind"},
    ),
    Text(
        "desk.taken_over",
        "You're now talking with {staff} at {landlord}, a person. Just write here.",
        easy="You now talk with {staff} at {landlord}. This is a person. Just write here.",
        kind="staff_here",
        carries={"person_available": "a person"},
    ),
    Text(
        "desk.handed_back",
        "{staff} has left the chat, and I'm back: I'm the assistant. Write here any time, "
        "or ask for a person.",
        easy="{staff} has left the chat. Now you talk with me again. I am not a person. I am the "
        "assistant. Write here any time. You can ask for a person.",
        kind="staff_left",
        carries={"person_available": "ask for a person"},
    ),
)
