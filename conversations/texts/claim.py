"""Somebody asks for money and nothing else, so far."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "claim.offer",
        "I'm sorry. I've passed your claim to our claims team, and they'll write to you by "
        "{reply_by}. I can't say what they'll decide. You can also complain about how it "
        "happened, and you can do both. Would you like to?",
        easy="I am sorry. I have sent your claim to our claims team. They will write to you by "
        "{reply_by}. I cannot say what they will decide. You can also complain about how it "
        "happened. You can do both. Do you want to complain?",
        kind="claim_route_and_offer_choice",
        choices=("complain", "claim_only", "human"),
        carries={
            "claim_route": "passed your claim to our claims team",
            "choice_to_complain": "You can also complain",
            "both_possible": "you can do both",
            "person_available": "[human]",
        },
        note="A claim goes its own way; the matter behind it may be a complaint (PFP-41). "
        "Money is never promised.",
    ),
)
