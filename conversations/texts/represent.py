"""Acting for someone else."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "represent.consent_request",
        "Thank you for helping. The complaint is logged as {reference} and the clock is running. "
        "We need {resident}'s OK before we share anything about them with you. They'd agree to "
        "you seeing what we write about this complaint. What's their mobile number, so we can "
        "text them? Or we can call them.",
        kind="consent_request",
        choices=("call_them",),
        carries={
            "why_consent": "before we share anything about them",
            "what_will_be_shared": "what we write about this complaint",
            "ways_to_consent": "so we can text them? Or we can call them",
            "reference_number": "{reference}",
        },
        note="The complaint is open and its clock runs; disclosure waits (HOC-3.6).",
    ),
    Text("represent.the_resident", "the resident", note="Where we have no name for them yet."),
    Text("represent.resident_name", "Who are you writing for? Please give their name and address."),
    Text("represent.your_name", "And what's your own name, and how do you know them?"),
    Text(
        "represent.asked",
        "Thank you. {how_asked} Until they say yes we can't share details with you, "
        "but the complaint goes on.",
        kind="consent_asked_notice",
    ),
    Text("represent.we_texted", "We've texted them to ask."),
    Text("represent.a_person_will", "A person here will get in touch with them to ask."),
    Text(
        "represent.waiting",
        "The complaint {reference} is open and its clock is running. We're still waiting for "
        "{resident}'s OK, so we can't share more with you yet. Message us any time to add "
        "something or to talk to a person.",
        kind="limited_status",
    ),
    Text(
        "represent.given",
        "Good news: {resident} has said you can act for them on {reference}. "
        "We'll keep you both up to date.",
        kind="consent_given_notice",
    ),
    Text(
        "represent.refused",
        "We asked about {reference}, and we can't share details of it with you. We're still "
        "looking into what you told us. You can talk to a person about what this means.",
        kind="limited_scope_notice",
        carries={
            "what_we_cannot_share": "can't share details",
            "what_we_can_look_at": "still looking into what you told us",
        },
    ),
)
