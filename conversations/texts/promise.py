"""What we said would be done: made, kept, late."""

from conversations.texts.text import Text

TEXTS: tuple[Text, ...] = (
    Text("promise.line", "{what}: {owner}, by {by}"),
    Text(
        "promise.made",
        "About {reference}: {owner} will do this by {by}: {what}. If it isn't done by then, tell "
        "us here.",
        easy="This is about {reference}. {owner} will do this by {by}: {what}. If it is not done "
        "by then, tell us here.",
        kind="action_promised",
        carries={"reference_number": "{reference}", "dates": "{by}"},
    ),
    Text(
        "promise.kept",
        "This is done now on {reference}: {what}. If it isn't right, tell us here.",
        easy="This is now done on {reference}: {what}. If it is not right, tell us here.",
        kind="action_done",
        carries={"reference_number": "{reference}"},
    ),
    Text(
        "promise.late_1",
        "We're sorry. We promised you this on {reference} and it is late: {what}. {what_slipped} "
        "The new date is {new_date}. If you want us to look at your complaint again at stage 2, "
        "just say so here.",
        easy="We are sorry. We said we would do this on {reference}: {what}. It is late. "
        "{what_slipped} The new date is {new_date}. Do you want us to look at your complaint "
        "again? That is stage 2. Just say so here.",
        kind="action_update",
        carries={
            "sorry": "We're sorry",
            "what_slipped": "{what_slipped}",
            "new_date_from_staff": "{new_date}",
            "stage_2_choice": "at stage 2",
        },
        note="A promised day slipped; {what_slipped} and {new_date} are staff's (MSG-ACT).",
    ),
    Text(
        "promise.late_2",
        "We're sorry. We promised you this on {reference} and it is late: {what}. {what_slipped} "
        "The new date is {new_date}. Stage 2 was our last, so you can ask the {ombudsman} for "
        "help: {ombudsman_phone}.",
        easy="We are sorry. We said we would do this on {reference}: {what}. It is late. "
        "{what_slipped} The new date is {new_date}. Stage 2 was our last. So you can ask the "
        "{ombudsman} for help. Call them on {ombudsman_phone}.",
        kind="action_update",
        carries={
            "sorry": "We're sorry",
            "what_slipped": "{what_slipped}",
            "new_date_from_staff": "{new_date}",
            "stage_2_choice": "Stage 2 was our last",
            "ombudsman_contact": "{ombudsman_phone}",
        },
    ),
)
