"""What is happening with my case?"""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "chase.received",
        "Your complaint {reference} is with {handler}. They'll write to you about it by "
        "{acknowledge_by}, and we'll answer it by {respond_by}. "
        "Message us any time to add something or to talk to a person.",
        kind="status_answer",
        carries={"where_we_are": "is with {handler}", "dates": "{respond_by}"},
    ),
    Text(
        "chase.acknowledged",
        "{handler} is looking into your complaint {reference}. We'll answer it by {respond_by}. "
        "Message us any time to add something or to talk to a person.",
        kind="status_answer",
        carries={"where_we_are": "is looking into", "dates": "{respond_by}"},
    ),
    Text(
        "chase.late",
        "We should have been in touch about your complaint {reference} by {late_since}, and we're "
        "sorry. I've told the team today. You can also ask the {ombudsman} for help, "
        "{ombudsman_phone}. Message us any time to talk to a person.",
        kind="status_answer",
        carries={"sorry": "we're sorry", "ombudsman_contact": "{ombudsman_phone}"},
    ),
    Text(
        "chase.answered",
        "We've sent you our answer on complaint {reference}. If you're not happy with it, "
        "just say so here and we'll look again. Or ask to talk to a person.",
        kind="status_answer",
        carries={"where_we_are": "We've sent you our answer", "escalate_how": "just say so here"},
    ),
    Text(
        "chase.closed",
        "{reference} is closed. If it isn't put right, tell us here, or ask to talk to a person.",
        kind="status_answer",
    ),
    Text(
        "chase.request",
        "{reference} is with our team. You'll hear what happens next by {reply_by}. If you're "
        'unhappy with how we handle it, say "I want to complain".',
        kind="status_answer",
        carries={"where_we_are": "is with our team", "how_to_complain": '"I want to complain"'},
    ),
    Text(
        "chase.passed_on",
        "I've told the team that you're asking.",
        note="Follows the answer to a chase; a member of staff sees that the person asked.",
    ),
    Text(
        "chase.which",
        "I can't see a case from here. If you have a number for it, please send it. "
        "Or tell us what it's about.",
        choices=("complain", "report", "human"),
        note="We never say whether a case exists to somebody who has not proved who they are.",
    ),
    Text(
        "chase.not_from_here",
        "Thanks. To keep people's details safe I can't talk about that case from here. I've "
        "asked a person to get in touch on the contact details we hold.",
        kind="status_answer",
        carries={"passed_to_a_person": "asked a person to get in touch"},
    ),
    Text(
        "chase.escalate",
        "OK. You're not happy with our answer, and you don't need to give reasons. I've passed "
        "{reference} to a person to take further, and they'll write to you.",
        kind="escalation_receipt",
        carries={
            "no_reasons_needed": "you don't need to give reasons",
            "what_happens_next": "they'll write to you",
            "reference_number": "{reference}",
        },
    ),
)
