"""To somebody whose phone or post another person may read: nothing that gives them away."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "safe.logged",
        "OK, that's done. Your number is {reference}. How and when is it safe to reach you? You "
        "can give an email, a number or a time, or someone you trust. We send nothing until then.",
        easy="OK, that is done. Your number is {reference}. How and when can we reach you safely? "
        "You can give an email, a number, or a person you trust. We send nothing until then.",
        kind="safe_reply",
        carries={
            "reference_number": "{reference}",
            "safe_contact_question": "How and when is it safe to reach you?",
        },
        note="Names neither the landlord nor the matter: somebody else may read it.",
    ),
    Text(
        "safe.kept",
        "OK, we'll only use that. A person will get in touch that way. You may want to delete "
        "these messages. In danger call 999.",
        easy="OK. We will only use that. A person will get in touch. You may want to delete these "
        "messages. In danger call 999.",
        kind="safe_reply",
        carries={"a_person_will_contact_you": "A person will get in touch"},
    ),
    Text(
        "safe.not_here",
        "OK. We won't write here first. How and when is it safe to reach you? "
        "You may want to delete these messages. In danger call 999.",
        easy="OK. We will not write here. How and when can we reach you safely? You may want to "
        "delete these messages. In danger call 999.",
        kind="safe_reply",
        carries={"safe_contact_question": "How and when is it safe to reach you?"},
    ),
    Text(
        "safe.heard",
        "OK. You can write here any time, or ask for a person.",
        easy="OK. You can write here any time. Or ask for a person.",
        kind="safe_reply",
        note="One short answer that names neither the landlord nor what was said before.",
    ),
    Text(
        "safe.here",
        "Thank you. We'll write to you here. Tell us any time if that changes.",
        easy="Thank you. We will write to you here. Tell us if that changes.",
        kind="safe_reply",
    ),
)
