"""Compliments and comments."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "praise.thanks",
        "Thank you for telling us. We'll pass it on to {about} and their manager. "
        "Message us any time you need us.",
        easy="Thank you for telling us. We will tell {about} and their manager. Write to us any "
        "time.",
        kind="compliment_thanks",
        carries={"thanks": "Thank you", "who_will_be_told": "{about} and their manager"},
    ),
    Text("praise.the_team", "the team", note="In place of the name of the person praised."),
    Text(
        "praise.comment",
        "Thank you, we've passed that on. If you're ever unhappy with us you can complain "
        "here, just tell us.",
        easy="Thank you. We have passed that on. If you are not happy with us, you can complain "
        "here. Just tell us.",
        kind="comment_thanks",
        carries={"thanks": "Thank you", "how_to_complain": "you can complain here"},
    ),
)
