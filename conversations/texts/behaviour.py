"""What a person is told about how they contact the landlord. A member of staff signs each."""

from conversations.texts.text import Text

TEXTS: tuple[Text, ...] = (
    Text(
        "behaviour.warning",
        "{staff} at {landlord} writes. We want to go on working on {reference} with you. This "
        "has to stop: {behaviour}\n\nIf it goes on, this may follow: {may_follow}\n\nIf "
        "something makes it hard to deal with us, we want to help: {help_offered}\n\nYour "
        "complaint goes on whatever happens. You can reply here.",
        easy="{staff} at {landlord} writes to you. We want to go on with {reference}. But this has "
        "to stop: {behaviour}\n\nIf it goes on, we may do this: {may_follow}\n\nIs it hard to deal "
        "with us? We want to help: {help_offered}\n\nYour complaint goes on whatever happens. You "
        "can write back here.",
        kind="behaviour_warning",
        carries={
            "what_behaviour": "{behaviour}",
            "what_may_follow": "{may_follow}",
            "help_and_adjustments_offered": "{help_offered}",
            "complaint_continues": "Your complaint goes on whatever happens",
        },
        note="A person decides and signs it (MSG-WARN). The words in braces are theirs.",
    ),
    Text(
        "behaviour.restriction",
        "{staff} at {landlord} writes about how you contact us. From now on: {limit}\n\nWhy: "
        "{reason}\n\nYour complaint {reference} goes on, and we'll look at this again by "
        "{review_on}. If you don't agree, you can ask {appeal_to} to look at it. You can also ask "
        "the {ombudsman}: {ombudsman_phone}.",
        easy="{staff} at {landlord} writes about how you contact us. From now on: {limit}\n\nThis "
        "is why: {reason}\n\nYour complaint {reference} goes on. We will look at this again by "
        "{review_on}. If you do not agree, you can ask {appeal_to} to look at it. You can also ask "
        "the {ombudsman}. Call them on {ombudsman_phone}.",
        kind="restriction_notice",
        carries={
            "agreed_format": "{limit}",
            "decision": "{reason}",
            "complaint_continues": "goes on",
            "review_date": "{review_on}",
            "appeal_right": "ask {appeal_to} to look at it",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="A limit on contact, with appeal and review (MSG-RESTR, PFP-P1.10).",
    ),
    Text(
        "behaviour.restriction_ended",
        "There are no limits any more on how you contact us about {reference}. You can write "
        "here any time.",
        easy="You can contact us about {reference} in any way again. You can write here any time.",
        kind="restriction_ended",
        carries={"reference_number": "{reference}", "can_reply_here": "write here any time"},
    ),
)
