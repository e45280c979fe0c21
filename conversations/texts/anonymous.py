"""Somebody complains and does not want to be known."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "anonymous.receipt",
        "Thank you. We've logged this as a complaint, {reference}, without your name. We can look "
        "into it, but we can't tell you all we find. It may take longer. You can stay nameless. "
        "If you'd like to hear back, leave a name, number or email here. Or say no.",
        easy="Thank you. This is now a complaint. Its number is {reference}. It does not have your "
        "name. We can look into it. We cannot tell you all we find. It may take longer. You do not "
        "have to give your name. To hear back, leave a name, number or email. Or say no.",
        kind="anonymous_receipt",
        choices=("stay_nameless",),
        carries={
            "reference_number": "{reference}",
            "can_leave_contact_details": "leave a name, number or email here",
            "what_we_can_and_cannot_do": "We can look into it, but we can't tell you all we find",
            "can_stay_anonymous": "You can stay nameless",
        },
        note="Contact is invited, never required (HPG-4.1, PFP-25).",
    ),
    Text(
        "anonymous.where",
        "Thank you. You don't have to say who you are. So that we can look into it: where is it, "
        "and what did you see or hear?",
        easy="Thank you. You do not have to say who you are. Where is it, and what did you see or "
        "hear?",
        kind="anonymous_ask",
        carries={"can_stay_anonymous": "You don't have to say who you are"},
    ),
    Text(
        "anonymous.kept",
        "Thank you, I've put that with {reference}. Only the people looking into it will see it. "
        "Message us any time to add something.",
        easy="Thank you. I have put that with {reference}. Only the people who look into it will "
        "see it. You can write to us any time.",
    ),
    Text(
        "anonymous.nameless",
        "OK, no name. Message us here any time to add something to {reference}.",
        easy="OK, no name. Message us here any time to add something to {reference}.",
        carries={"can_stay_anonymous": "no name"},
    ),
)
