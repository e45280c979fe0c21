"""Somebody else has this number now, or never was the person we wrote to."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "stranger.sorry",
        "Sorry about that. We won't write to this number again, and please ignore what came "
        "before. If you do rent from us, tell us what you need, or ask for a person.",
        easy="Sorry. We will not write to this number again. Please do not mind what came before. "
        "Do you rent from us? Tell us what you need. Or ask for a person.",
        kind="not_them",
        carries={"person_available": "ask for a person"},
        note="Nothing about anybody's case is told from here on.",
    ),
)
