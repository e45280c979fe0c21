"""The landlord cannot do what it should, for instance after a cyber attack or a flood."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "incident.notice",
        "From {landlord}: {words} It began on {since}. We hope to be back to normal on {back_on}. "
        "You can still complain or ask for a repair here. The dates we give you still stand. If "
        "one has to move, we'll tell you and say why.",
        easy="From {landlord}: {words} It began on {since}. We hope it ends on {back_on}. You can "
        "still complain here. You can ask for a repair. The dates we give you do not change. If "
        "one must change, we will tell you why.",
        kind="incident_notice",
        carries={
            "what_happened": "{words}",
            "back_on": "{back_on}",
            "how_to_complain": "You can still complain",
            "dates_stand": "The dates we give you still stand",
        },
        note="Said once to each person while the landlord cannot work as usual. {words} is one or "
        "two sentences by the landlord, in English.",
    ),
    Text(
        "incident.overdue",
        "From {landlord}: {words} It began on {since}. We hoped to be back to normal on {back_on}, "
        "but we aren't yet. You can still complain or ask for a repair here. The dates we give you "
        "still stand. If one has to move, we'll tell you and say why.",
        easy="From {landlord}: {words} It began on {since}. We hoped it would end on {back_on}. It "
        "has not ended yet. You can still complain here. You can ask for a repair. The dates we "
        "give you do not change. If one must change, we will tell you why.",
        kind="incident_notice",
        carries={
            "what_happened": "{words}",
            "back_on": "{back_on}",
            "how_to_complain": "You can still complain",
            "dates_stand": "The dates we give you still stand",
        },
        note="The same once the day that the landlord hoped for has passed.",
    ),
    Text(
        "incident.affected",
        "This is {landlord}, about {reference}. {words} It began on {since}. We hope to be back to "
        "normal on {back_on}. The dates we gave you still stand. If one has to move, we'll tell "
        "you and say why. Message us here any time. You can ask the {ombudsman} for help: "
        "{ombudsman_phone}.",
        easy="This is {landlord}, about {reference}. {words} It began on {since}. We hope it ends "
        "on {back_on}. The dates we gave you do not change. If one must change, we will tell you "
        "why. Write to us here any time. You can ask the {ombudsman} for help. Call them on "
        "{ombudsman_phone}.",
        kind="incident_affected",
        carries={
            "what_happened": "{words}",
            "back_on": "{back_on}",
            "dates_stand": "The dates we gave you still stand",
            "can_reply_here": "Message us here",
            "ombudsman_contact": "{ombudsman_phone}",
        },
        note="To somebody whose case has a date in that time; sent only when a member of staff "
        "says so (HOC-8.5).",
    ),
)
