"""What somebody hears who told us of a danger to a person, and writes again."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "concern.kept",
        "Thank you. I've passed that to the person here whose job is to keep people safe. If anyone "
        "is in danger now call 999. You can message us any time.",
        easy="Thank you. We have told a person here. Their job is to keep people safe. If anyone is "
        "in danger now, call 999. You can write any time.",
        kind="safeguarding_neutral",
        carries={
            "passed_to_a_person": "I've passed that to the person here",
            "999_if_danger_now": "If anyone is in danger now call 999",
        },
    ),
    Text(
        "concern.asked",
        "Thank you for asking. The person here whose job is to keep people safe has what you told "
        "us, and now knows you asked. We can't tell you what they find or do. If you see more, tell "
        "us here. If anyone is in danger now call 999.",
        easy="Thank you for asking. We have told a person here that you asked. Their job is to keep "
        "people safe. We cannot tell you what they find. Did you see more? Tell us here. If anyone "
        "is in danger now, call 999.",
        kind="safeguarding_neutral",
        carries={
            "passed_to_a_person": "now knows you asked",
            "cannot_share_outcome": "We can't tell you what they find",
            "999_if_danger_now": "If anyone is in danger now call 999",
        },
        note="It may be about somebody else: neither a date nor what came of it is told.",
    ),
)
