"""What is happening with my case?"""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "chase.received",
        "Your complaint {reference} is with {handler}. They'll write to you about it by "
        "{acknowledge_by}, and we'll answer it by {respond_by}. "
        "Message us any time to add something or to talk to a person.",
        easy="Your complaint is {reference}. It is with {handler}. They will write to you by "
        "{acknowledge_by}. We will answer by {respond_by}. You can add something any time. You can "
        "talk to a person.",
        kind="status_answer",
        carries={"where_we_are": "is with {handler}", "dates": "{respond_by}"},
    ),
    Text(
        "chase.acknowledged",
        "{handler} is looking into your complaint {reference}. We'll answer it by {respond_by}. "
        "Message us any time to add something or to talk to a person.",
        easy="{handler} is looking into your complaint {reference}. We will answer by "
        "{respond_by}. You can add something any time. You can talk to a person.",
        kind="status_answer",
        carries={"where_we_are": "is looking into", "dates": "{respond_by}"},
    ),
    Text(
        "chase.late",
        "We should have been in touch about your complaint {reference} by {late_since}, and we're "
        "sorry. I've told the team today. You can also ask the {ombudsman} for help, "
        "{ombudsman_phone}. Message us any time to talk to a person.",
        easy="We are late with your complaint {reference}. We should have written by {late_since}. "
        "We are sorry. I have told the team today. The {ombudsman} can help you. Call them on "
        "{ombudsman_phone}. You can talk to a person here too.",
        kind="status_answer",
        carries={"sorry": "we're sorry", "ombudsman_contact": "{ombudsman_phone}"},
    ),
    Text(
        "chase.answered",
        "We've sent you our answer on complaint {reference}. If you're not happy with it, "
        "just say so here and we'll look again. Or ask to talk to a person.",
        easy="We have sent you our answer on complaint {reference}. If you are not happy with it, "
        "just say so here. Then we will look again. You can ask for a person.",
        kind="status_answer",
        carries={"where_we_are": "We've sent you our answer", "escalate_how": "just say so here"},
    ),
    Text(
        "chase.closed",
        "{reference} is closed. If it isn't put right, tell us here, or ask to talk to a person.",
        easy="{reference} is closed. If it is not put right, tell us here. You can ask for a "
        "person.",
        kind="status_answer",
    ),
    Text(
        "chase.request",
        "{reference} is with our team. You'll hear what happens next by {reply_by}. If you're "
        'unhappy with how we handle it, say "I want to complain".',
        easy="{reference} is with our team. We will tell you what happens next by {reply_by}. If "
        'you are not happy with us, say "I want to complain".',
        kind="status_answer",
        carries={"where_we_are": "is with our team", "how_to_complain": '"I want to complain"'},
    ),
    Text(
        "chase.passed_on",
        "I've told the team that you're asking.",
        easy="I have told the team that you are asking.",
        note="Follows the answer to a chase; a member of staff sees that the person asked.",
    ),
    Text(
        "chase.which",
        "I can't see a case from here. If you have a number for it, please send it, or the phone "
        "number you wrote from. Or tell us what it's about.",
        easy="I cannot see your case from here. Do you have a number for it? Please send it. Or send "
        "the phone number you wrote from. Or tell us what it is about.",
        choices=("complain", "report", "human"),
        note="We never say whether a case exists to somebody who has not proved who they are.",
    ),
    Text(
        "chase.not_from_here",
        "Thanks. To keep people's details safe I can't talk about that case from here. I've "
        "asked a person to get in touch on the contact details we hold.",
        easy="Thank you. I cannot talk about that case here. This is to keep people safe. I have "
        "asked a person to write to you or call you. They will use the number or address we have.",
        kind="status_answer",
        carries={"passed_to_a_person": "asked a person to get in touch"},
    ),
    Text(
        "chase.escalate",
        "OK. You're not happy with our answer on {reference}, so we'll look at it again at stage "
        "2, and you don't need to give reasons. If you want to, tell us here what is still wrong. "
        "Somebody new will write to you by {acknowledge_by}. You'll have our final answer by "
        "{respond_by}.",
        easy="OK. You are not happy with our answer on {reference}. So we will look at it again. "
        "This is stage 2. You do not need to say why. You can tell us what is still wrong. Someone "
        "new will write to you by {acknowledge_by}. We will give our last answer by {respond_by}.",
        kind="escalation_receipt",
        carries={
            "no_reasons_needed": "you don't need to give reasons",
            "optional_what_is_still_wrong": "tell us here what is still wrong",
            "what_happens_next": "Somebody new will write to you",
            "dates": "{respond_by}",
            "reference_number": "{reference}",
        },
    ),
    Text(
        "chase.escalate_unseen",
        "I can't see a case from here, so I've asked a person to find it and take it further. "
        "You don't need to give reasons. If you have its number, please send it.",
        easy="I cannot see your case from here. I have asked a person to find it. They will take "
        "it further. You do not need to say why. Do you have its number? Please send it.",
        kind="handover",
        carries={"no_reasons_needed": "You don't need to give reasons"},
        note="We never say whether a case exists to somebody who has not proved who they are.",
    ),
    Text(
        "chase.against_extension",
        "I've put on {reference} that you don't agree to the later date, and told the team. The "
        "work on it goes on meanwhile. You can take the delay to the {ombudsman} now: "
        "{ombudsman_phone}. Message us any time to talk to a person.",
        easy="You do not agree to the later date. I have put that on {reference}. I have told the "
        "team. The work goes on. You can take the delay to the {ombudsman} now. Call them on "
        "{ombudsman_phone}. You can talk to a person here too.",
        kind="extension_disagreement_rights",
        carries={
            "right_to_ombudsman": "You can take the delay to the {ombudsman}",
            "ombudsman_contact": "{ombudsman_phone}",
            "work_continues": "The work on it goes on meanwhile",
        },
        note="A resident does not agree to more time (H21-7.4).",
    ),
    Text(
        "chase.action_late",
        "I'm sorry. We said it would be done by {late_action}, and it isn't. I've told the team "
        "today, and a person will give you a new date by {reply_by}. If you're not happy with "
        "that, we can look at {reference} again at stage 2, just say so.",
        easy="I am sorry. We said it would be done by {late_action}. It is not done. I have told "
        "the team today. A person will give you a new date by {reply_by}. If you are not happy "
        "with that, just say so. Then we can look at {reference} again. That is stage 2.",
        kind="action_update_and_offer_stage_2",
        carries={
            "sorry": "I'm sorry",
            "what_slipped": "We said it would be done by {late_action}",
            "new_date_from_staff": "a person will give you a new date",
            "stage_2_choice": "look at {reference} again at stage 2",
        },
        note="Something promised in our answer is late; only staff name a new date (MSG-ACT).",
    ),
    Text(
        "chase.which_of",
        "You have more than one open case here: {references}. Which one do you mean? "
        "Please send its number, or ask for a person.",
        easy="You have more than one case: {references}. Which one? Send us its number. Or ask "
        "for a person.",
        note="An advocate may hold several people's cases: each with the name that they gave us.",
    ),
)
