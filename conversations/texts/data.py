"""What people may ask about the data we hold on them, and complaints about how we kept it."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "data.copy",
        "We've logged that you want a copy of what we hold about you, {reference}. Our data "
        "protection team will answer by {answer_by}. They may ask you first to show who you are. "
        "I can't show it in this chat. Message us any time, or ask for a person.",
        easy="You want a copy of what we hold about you. We have written that down. The number is "
        "{reference}. Our team will answer by {answer_by}. They may ask you to show who you are. I "
        "cannot show it in this chat. Write to us any time. You can ask for a person.",
        kind="sar_receipt",
        carries={
            "request_logged": "We've logged that you want a copy",
            "reference_number": "{reference}",
            "dates": "{answer_by}",
            "person_available": "ask for a person",
        },
    ),
    Text(
        "data.erase",
        "We've logged that you want us to delete what we hold about you, {reference}. A person in "
        "our data protection team will answer by {answer_by}. Some records we have to keep, and "
        "they'll tell you which. Nothing is deleted yet. Message us any time, or ask for a person.",
        easy="You want us to delete what we hold about you. We have written that down. The number "
        "is {reference}. A person will answer by {answer_by}. Some things we have to keep. They "
        "will tell you which. We have not deleted anything yet. Write to us any time. You can ask "
        "for a person.",
        kind="erasure_receipt",
        carries={
            "request_logged": "We've logged that you want us to delete",
            "reference_number": "{reference}",
            "dates": "{answer_by}",
            "person_available": "ask for a person",
        },
    ),
    Text(
        "data.correct",
        "We've logged that something we hold about you is wrong, {reference}. A person will put "
        "it right, or tell you why not, by {answer_by}. Send us what it should say. "
        "Message us any time, or ask for a person.",
        easy="Something we hold about you is wrong. We have written that down. The number is "
        "{reference}. A person will put it right by {answer_by}. Or they will tell you why not. "
        "Please send us what it should say. You can ask for a person.",
        kind="correction_receipt",
        carries={
            "request_logged": "We've logged that something we hold about you is wrong",
            "reference_number": "{reference}",
            "dates": "{answer_by}",
            "person_available": "ask for a person",
        },
    ),
    Text(
        "data.copy_and_check",
        "We've logged that you want a copy of what we hold about you, {reference}. Our data "
        "protection team will answer by {answer_by}. Do you also want to stop your complaint? We "
        "keep its record, and you can complain again any time.",
        easy="You want a copy of what we hold about you. We have written that down. The number is "
        "{reference}. Our team will answer by {answer_by}. Do you want to stop your complaint too? "
        "We keep what you told us about it. You can complain again any time.",
        kind="sar_receipt_and_check",
        choices=("stop_complaint", "carry_on", "human"),
        carries={
            "request_logged": "We've logged that you want a copy",
            "does_resident_want_to_withdraw": "Do you also want to stop your complaint?",
            "can_complain_again": "you can complain again any time",
            "reference_number": "{reference}",
            "dates": "{answer_by}",
        },
        note="A copy of their data is asked for, and in the same breath that a complaint goes.",
    ),
    Text(
        "data.erase_and_check",
        "We've logged what you want us to do with your data, {reference}. Our data protection "
        "team will answer by {answer_by}. Do you also want to stop your complaint? We keep its "
        "record, and you can complain again any time.",
        easy="We have written down what you want. It is about what we hold on you. The number is "
        "{reference}. Our team will answer by {answer_by}. Do you want to stop your complaint too? "
        "We keep what you told us about it. You can complain again any time.",
        kind="erasure_receipt_and_check",
        choices=("stop_complaint", "carry_on", "human"),
        carries={
            "request_logged": "We've logged what you want us to do with your data",
            "does_resident_want_to_withdraw": "Do you also want to stop your complaint?",
            "can_complain_again": "you can complain again any time",
        },
    ),
    Text(
        "data.misused",
        "I'm sorry. I've logged this as a data protection complaint, {reference}. Our "
        "data team will write to you by {answer_by}. You can also complain to us, or ask the "
        "Information Commissioner, ico.org.uk. Would you like to complain as well?",
        easy="I am sorry. This is about facts we hold on you. We have made it a data complaint. "
        "Its number is {reference}. Our data team will write to you by {answer_by}. You can also "
        "complain to us. You can ask the Information Commissioner too. Look at ico.org.uk. Do you "
        "want to complain as well?",
        kind="dp_receipt_and_offer_choice",
        choices=("complain", "data_only", "human"),
        carries={
            "data_complaint_logged": "logged this as a data protection complaint",
            "reference_number": "{reference}",
            "choice_to_complain": "You can also complain to us",
            "ico_route": "Information Commissioner, ico.org.uk",
            "person_available": "[human]",
        },
        note="Its own receipt and clock beside the choice to complain (FACT-DUAA).",
    ),
    Text(
        "data.misused_safely",
        "I'm sorry. I've logged this as a data protection complaint, {reference}. You can also "
        "complain to us, or ask the Information Commissioner, ico.org.uk. Is it safe to write to "
        "you here? Nothing goes to any address until you tell us it's safe. In danger call 999. "
        "Would you like to complain as well?",
        easy="I am sorry. This is about facts we hold on you. We have made it a data complaint. "
        "Its number is {reference}. If you are in danger, call 999. We will send nothing until you "
        "say it is safe. You can also complain to us. You can ask the Information Commissioner "
        "too. Look at ico.org.uk. Is it safe to write to you here?",
        kind="dp_receipt_and_offer_choice",
        choices=("complain", "data_only", "human"),
        carries={
            "data_complaint_logged": "logged this as a data protection complaint",
            "reference_number": "{reference}",
            "choice_to_complain": "You can also complain to us",
            "ico_route": "Information Commissioner, ico.org.uk",
            "safe_contact_question": "Is it safe to write to you here?",
            "person_available": "[human]",
        },
        note="The same where it reached somebody who may harm the person.",
    ),
)
