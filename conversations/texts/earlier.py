"""A complaint that had its last answer is brought again, or comes late."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "earlier.what_is_new",
        "We answered {earlier} before. Is there anything new since then, like something that "
        "happened after, or a paper we didn't see? It's fine if not: a person decides, not me.",
        easy="We answered {earlier} before. Is there something new since then? It may be a thing "
        "that happened after. It may be a paper we did not see. It is fine if there is nothing. A "
        "person decides, not me.",
        note="A concluded complaint is brought again; the case is open, people decide (PFP-5-reopen).",
        choices=("nothing_new",),
    ),
    Text(
        "earlier.kept",
        "Thank you. A person will look at {reference} afresh, for what it is, and write to you. You can "
        "also ask the {ombudsman} for help now, {ombudsman_phone}. "
        "Message us any time to add something.",
        easy="Thank you. A person will look at {reference} with fresh eyes. They will write to "
        "you. You can also ask the {ombudsman} for help now. Call them on {ombudsman_phone}. You "
        "can add something any time.",
        carries={
            "own_merits_considered": "afresh, for what it is",
            "ombudsman_contact": "{ombudsman_phone}",
        },
    ),
    Text(
        "earlier.final",
        "That was our last answer on {reference}. If you think we got it wrong, you can go to the "
        "{ombudsman}, {ombudsman_phone}, free. Nobody has to send you there. If there's something "
        "new, tell us here.",
        easy="That was our last answer on {reference}. If you think it is wrong, you can go to the "
        "{ombudsman}. Call them on {ombudsman_phone}. It is free. You do not have to ask anyone "
        "first. If there is something new, tell us here.",
        kind="final_answer_reminder",
        carries={"right_to_ombudsman": "{ombudsman}", "ombudsman_contact": "{ombudsman_phone}"},
    ),
)
