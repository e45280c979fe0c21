"""The letter that refuses a complaint, and the reasons there may be (HOC-2.2)."""

from conversations.texts.text import Text

TEXTS: tuple[Text, ...] = (
    Text(
        "refusal.letter",
        "We've decided not to take {reference} as a complaint. {why}\n\nWhy, for you: "
        "{explanation}\n\nWhat we thought about: {circumstances}\n\nWhere else you can go: "
        "{other_procedure}\n\nIf you don't agree, you have the right to ask the {ombudsman}: "
        "{ombudsman_phone}. They can tell us to take your complaint. If there is something we "
        "don't know yet, tell us here.",
        easy="We will not take {reference} as a complaint. {why}\n\nThis is why, for you: "
        "{explanation}\n\nThis is what we thought about: {circumstances}\n\nThis is where else you "
        "can go: {other_procedure}\n\nIf you do not agree, you have the right to ask the "
        "{ombudsman}. Call them on {ombudsman_phone}. They can tell us to take your complaint. Is "
        "there something we do not know? Tell us here.",
        kind="refusal_notice",
        carries={
            "reference_number": "{reference}",
            "reason_not_suitable": "{explanation}",
            "own_merits_considered": "{circumstances}",
            "other_procedure_if_any": "{other_procedure}",
            "right_to_ombudsman": "you have the right to ask the {ombudsman}",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="Decided by a person in the landlord's role for it (HOC-2.4). {why} is one of the "
        "reasons below.",
    ),
    Text(
        "refusal.letter_2",
        "We've decided not to take {reference} to stage 2. {why}\n\nWhy, for you: {explanation}"
        "\n\nWhat we thought about: {circumstances}\n\nWhere else you can go: {other_procedure}"
        "\n\nIf you don't agree, you have the right to ask the {ombudsman}: {ombudsman_phone}. "
        "They can tell us to look at it again.",
        easy="We will not take {reference} to stage 2. {why}\n\nThis is why, for you: "
        "{explanation}\n\nThis is what we thought about: {circumstances}\n\nThis is where else you "
        "can go: {other_procedure}\n\nIf you do not agree, you have the right to ask the "
        "{ombudsman}. Call them on {ombudsman_phone}. They can tell us to look at it again.",
        kind="refusal_notice",
        carries={
            "reference_number": "{reference}",
            "reason_not_suitable": "{explanation}",
            "own_merits_considered": "{circumstances}",
            "other_procedure_if_any": "{other_procedure}",
            "right_to_ombudsman": "you have the right to ask the {ombudsman}",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="Not taken further (HOC-5.11).",
    ),
    Text(
        "refusal.reason_over_12_months",
        "It is about something more than 12 months ago.",
        easy="It was more than 12 months ago.",
    ),
    Text(
        "refusal.reason_over_6_months",
        "It is about something more than 6 months ago.",
        easy="It was more than 6 months ago.",
    ),
    Text(
        "refusal.reason_claim_filed",
        "A claim about it has been filed at court.",
        easy="A court has been asked to look at it.",
    ),
    Text(
        "refusal.reason_in_court",
        "It is before a court or tribunal.",
        easy="A court is looking at it now.",
    ),
    Text(
        "refusal.reason_already_considered",
        "We've looked at this before, and you have had our final answer.",
        easy="We have looked at this before. You have had our last answer.",
    ),
    Text(
        "refusal.reason_not_our_service",
        "It is about something that we don't run.",
        easy="We do not do the thing it is about.",
    ),
    Text(
        "refusal.reason_first_request",
        "It is the first time that we've been asked for this.",
        easy="This is the first time you asked us for this.",
    ),
    Text(
        "refusal.reason_employment",
        "It is about working for us, which has its own way.",
        easy="It is about a job with us. There is another way for that.",
    ),
    Text(
        "refusal.reason_persistent",
        "It is about how you contact us, and not about something new.",
        easy="It is about how people write to us. It is not about something new.",
    ),
)
