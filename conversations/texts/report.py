"""A service request: something to be fixed or done."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "report.logged",
        "Thanks, we've logged that. Your number is {reference}. You'll hear what happens next by "
        '{reply_by}. If you\'re unhappy with how we handle it, say "I want to complain".',
        easy="Thank you. We have written that down. Your number is {reference}. We will tell you "
        'what happens next by {reply_by}. If you are not happy with us, say "I want to complain".',
        kind="service_request_confirmation",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "You'll hear what happens next",
            "dates": "{reply_by}",
            "how_to_complain": 'say "I want to complain"',
        },
    ),
    Text(
        "report.added",
        "Thanks, I've added that to {reference}. You'll hear what happens next by {reply_by}. "
        'If you\'re unhappy with how we handle it, say "I want to complain".',
        easy="Thank you. I have added that to {reference}. We will tell you what happens next by "
        '{reply_by}. If you are not happy with us, say "I want to complain".',
        kind="service_request_confirmation",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "You'll hear what happens next",
            "dates": "{reply_by}",
            "how_to_complain": 'say "I want to complain"',
        },
    ),
    Text(
        "report.home",
        "Which home is it? Your name and the address will help us find it.",
        easy="Which home is it? Please tell us your name and the address.",
    ),
    Text(
        "report.home_kept",
        "Thank you, I've put that with {reference}. Message us any time to add something.",
        easy="Thank you. I have put that with {reference}. You can write to us any time.",
    ),
    Text(
        "report.passed_on",
        "Thank you. I've passed that to a person in our team. They'll reply to you here by "
        "{reply_by}. Message us any time to add something.",
        easy="Thank you. I have told a person in our team. They will write to you here by "
        "{reply_by}. You can add something any time.",
        kind="enquiry_receipt",
        carries={"passed_to_a_person": "passed that to a person", "dates": "{reply_by}"},
    ),
)
