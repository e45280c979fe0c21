"""Councillors, MPs and MSPs who write for somebody."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "elected.receipt",
        "Thank you for writing. We've logged this as an enquiry, {reference}, and will reply by "
        "{reply_by}. We'll get in touch with the resident, and ask if they want to complain. We "
        "need their OK before we share any details with you. You can reply here, "
        "or ask for a person.",
        easy="Thank you for writing. We have written this down. Its number is {reference}. It is "
        "not a complaint yet. We will write back by {reply_by}. We will ask the resident if they "
        "want to complain. We need their yes before we share things with you. You can write back "
        "here. You can ask for a person.",
        kind="elected_member_receipt",
        carries={
            "enquiry_logged": "logged this as an enquiry",
            "reference_number": "{reference}",
            "consent_needed_for_details": "We need their OK before we share any details",
            "resident_will_be_asked": "ask if they want to complain",
            "dates": "{reply_by}",
            "person_available": "ask for a person",
        },
        note="An elected member's letter is an enquiry; the resident is asked (PFP-40).",
    ),
    Text(
        "elected.added",
        "Thank you, I've added that to {reference}. You'll have a reply by {reply_by}. "
        "You can reply here, or ask for a person.",
        easy="Thank you. I have added that to {reference}. We will write back by {reply_by}. You "
        "can write here. You can ask for a person.",
        carries={"reference_number": "{reference}"},
    ),
)
