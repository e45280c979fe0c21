"""A short survey, and what is said to its answer. It always says how to complain (HOC-1.6)."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "survey.ask",
        "This is {landlord}. How did we do on {about}? Please reply 1 (bad) to 5 (great). You can "
        "add why. If you're unhappy you can make a complaint, just say so here.",
        easy="This is {landlord}. How did we do on {about}? Please send a number from 1 to 5. 1 is "
        "bad. 5 is great. You can say why. If you are not happy, you can complain. Just say so "
        "here.",
        kind="survey",
        carries={"how_to_complain": "you can make a complaint, just say so here"},
    ),
    Text("survey.your_complaint", "your complaint {reference}", note="What the survey is about."),
    Text("survey.your_contact", "your contact with us", note="What the survey is about."),
    Text(
        "survey.signpost",
        "Thank you for telling us. We'll use it to do better. Your answer isn't a complaint by "
        'itself. If you\'d like to make one, reply "complain" here, in any words, any time.',
        easy="Thank you for telling us. It will help us do better. It is not a complaint yet. Do "
        'you want to make it one? Send "complain" here any time. Any words are fine.',
        kind="signpost_how_to_complain",
        carries={
            "thanks": "Thank you for telling us",
            "how_to_complain": 'reply "complain" here',
            "can_reply_here": "reply",
        },
        note="A low score or a grumble in a survey is not a complaint; the person is told how to "
        "make one (HOC-1.6).",
    ),
    Text(
        "survey.thanks",
        "Thank you, that's good to know. If you ever need us, message us here. "
        "You can complain here too, any time.",
        easy="Thank you. That is good to know. Write to us here any time. You can complain here "
        "too.",
        kind="comment_thanks",
        carries={"thanks": "Thank you", "how_to_complain": "You can complain here too"},
    ),
    Text(
        "survey.left_out",
        "OK, no survey. Message us here any time you need us.",
        easy="OK, we will not ask. Write to us here any time.",
    ),
)
