"""Unhappy, and clearly not a complaint: what we do all the same."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "unpursued.look",
        "OK, no complaint. Would you like us to look into it all the same? If not, we only count "
        "it, with nothing in it about you. If you change your mind, just text "
        '"I want to complain".',
        easy="OK, no complaint. Shall we look into it all the same? If not, we only count it. We "
        'keep nothing about you. You can change your mind. Just text "I want to complain".',
        kind="choice_respected",
        choices=("look", "leave"),
        carries={
            "choice_respected": "no complaint",
            "can_change_mind": "If you change your mind",
            "what_we_will_do": "Would you like us to look into it all the same?",
            "how_to_complain": 'just text "I want to complain"',
        },
        note="Where nothing has to be mended. What is counted cannot be traced (PFP-27).",
    ),
    Text(
        "unpursued.looking",
        "OK, we'll look into it. Your number for this is {reference}, and you'll hear what "
        'happens next by {reply_by}. It is not a complaint unless you say "I want to complain".',
        easy="OK, we will look into it. Your number is {reference}. We will tell you what happens "
        'next by {reply_by}. It is not a complaint now. To make it one, say "I want to complain".',
        kind="service_request_confirmation",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "you'll hear what happens next",
            "dates": "{reply_by}",
            "how_to_complain": 'you say "I want to complain"',
        },
    ),
    Text(
        "unpursued.left",
        "OK, we'll leave it there. Message us any time if you change your mind, "
        "or ask to talk to a person.",
        easy="OK, we will leave it. You can change your mind. Write to us any time. You can talk "
        "to a person.",
        carries={"can_change_mind": "if you change your mind"},
    ),
)
