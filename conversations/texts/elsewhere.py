"""What is not ours, or has a way of its own; we help all the same."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "elsewhere.another_body",
        "That sounds like something another organisation looks after, not {landlord}. I've asked "
        "a person here to point you the right way by {reply_by}. If it's about us after all, just "
        "tell us. Citizens Advice can help too, {advice}.",
        easy="I think another group looks after that. It may not be {landlord}. I have asked a "
        "person here to help you. They will tell you where to go by {reply_by}. Is it about us "
        "after all? Just tell us. Citizens Advice can help too. Call them on {advice}.",
        kind="not_ours",
        carries={
            "other_organisation": "another organisation looks after",
            "passed_to_a_person": "asked a person here",
            "what_would_help": "Citizens Advice can help too",
        },
        note="Said at once, and helped all the same (H21-9.3).",
    ),
    Text(
        "elsewhere.another_landlord",
        "It sounds like your landlord isn't {landlord}. We can't look into another landlord's "
        "homes, but Shelter can help, {housing_advice}. If you do rent from us, tell us the "
        "address and we'll carry on. Or ask for a person.",
        easy="I think your landlord is not {landlord}. We cannot look into homes that are not "
        "ours. Shelter can help you. Call them on {housing_advice}. If you rent from us, tell us "
        "the address. Then we go on. You can ask for a person.",
        kind="not_ours",
        carries={"what_would_help": "Shelter can help", "person_available": "ask for a person"},
    ),
    Text(
        "elsewhere.tribunal_england",
        "A tribunal can decide if a rent rise or service charge is fair: look for First-tier "
        "Tribunal on gov.uk, or ask Citizens Advice, {advice}. You can also complain to us about "
        "how we dealt with it. Both are open to you. Would you like to complain?",
        easy="A tribunal can decide if a rent rise is fair. The same goes for a service charge. A "
        "tribunal is a kind of court. Look for First-tier Tribunal on gov.uk. Or ask Citizens "
        "Advice. Call them on {advice}. You can also complain to us about how we dealt with it. "
        "You can do both. Do you want to complain?",
        kind="other_route_and_offer_choice",
        choices=("complain", "route_only", "human"),
        carries={
            "other_procedure_if_any": "First-tier Tribunal on gov.uk",
            "choice_to_complain": "You can also complain to us",
            "both_possible": "Both are open to you",
            "person_available": "[human]",
        },
        note="Rent and service charges in England (H21-8.4).",
    ),
    Text(
        "elsewhere.tribunal_scotland",
        "A tribunal can decide some of this: look for the Housing and Property Chamber on "
        "mygov.scot, or ask Citizens Advice Scotland, {advice}. You can also complain to us about "
        "how we dealt with it. Both are open to you. Would you like to complain?",
        easy="A tribunal can decide some of this. It is a kind of court. Look for the Housing and "
        "Property Chamber on mygov.scot. Or ask Citizens Advice Scotland. Call them on {advice}. "
        "You can also complain to us about how we dealt with it. You can do both. Do you want to "
        "complain?",
        kind="other_route_and_offer_choice",
        choices=("complain", "route_only", "human"),
        carries={
            "other_procedure_if_any": "Housing and Property Chamber on mygov.scot",
            "choice_to_complain": "You can also complain to us",
            "both_possible": "Both are open to you",
            "person_available": "[human]",
        },
        note="The same in Scotland.",
    ),
)
