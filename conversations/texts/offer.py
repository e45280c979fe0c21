"""The choice to complain, put whenever somebody is unhappy with us (HOC-1.3)."""

from conversations.texts.text import Text

CHOICES = ("complain", "fix", "human")

TEXTS = (
    Text(
        "offer.choice",
        "I'm sorry this has gone wrong. You can make it a complaint, no special words needed, "
        "or just ask us to sort it. Either way we keep working on it. Which would you like?",
        easy="I am sorry this went wrong. Do you want to complain? To complain means we look into "
        "it and must answer you. Or shall we just fix it? We work on it both ways. Any words are "
        "fine.",
        kind="offer_choice",
        choices=CHOICES,
        carries={
            "choice_to_complain": "make it a complaint",
            "choice_just_fix": "just ask us to sort it",
            "service_continues": "we keep working on it",
            "no_special_words_needed": "no special words needed",
            "person_available": "[human]",
        },
        note="The choice to complain (HOC-1.3). At most two texts long with its choices.",
    ),
    Text(
        "offer.choice_signed",
        "I'm sorry. Do you want to complain? Or shall we just fix it? No special words needed. "
        "We work on it both ways. We can use a BSL interpreter or a BSL video with you.",
        easy="I am sorry. Do you want to complain? To complain means we must answer you. Or shall "
        "we just fix it? We work on it both ways. Any words are fine. We can use a BSL interpreter "
        "or a BSL video.",
        kind="offer_choice",
        choices=CHOICES,
        carries={
            "choice_to_complain": "Do you want to complain?",
            "choice_just_fix": "shall we just fix it?",
            "service_continues": "We work on it both ways",
            "no_special_words_needed": "No special words needed",
            "person_available": "[human]",
            "bsl_option": "a BSL interpreter or a BSL video",
        },
        note="The same for somebody who signs: short, and with how we can sign with them (PFP-10).",
    ),
    Text(
        "offer.choice_interpreter",
        "I'm sorry. Do you want to complain? Or shall we just fix it? No special words needed. "
        "We work on it both ways. We can get you an interpreter. Write in any language.",
        easy="I am sorry. Do you want to complain? To complain means we must answer you. Or shall "
        "we just fix it? We work on it both ways. We can get an interpreter. Use any words. Use "
        "any language.",
        kind="offer_choice",
        choices=CHOICES,
        carries={
            "choice_to_complain": "Do you want to complain?",
            "choice_just_fix": "shall we just fix it?",
            "service_continues": "We work on it both ways",
            "no_special_words_needed": "No special words needed",
            "person_available": "[human]",
            "interpreter_option": "We can get you an interpreter",
        },
        note="The same for somebody who speaks another language.",
    ),
    Text(
        "offer.again",
        "Sorry, I'm not sure which you'd like. Please pick a number, or just say it your way.",
        easy="Sorry, I am not sure what you want. Please send a number. Or say it your way.",
        kind="offer_choice",
        choices=CHOICES,
        carries={"choice_to_complain": "[complain]", "person_available": "[human]"},
    ),
    Text(
        "offer.more",
        "Thank you, I've kept that too. Shall we make it a complaint, or just sort it?",
        easy="Thank you. I have kept that too. Do you want to complain? Or do we just fix it?",
        kind="offer_choice",
        choices=CHOICES,
        carries={"choice_to_complain": "[complain]", "person_available": "[human]"},
    ),
    Text(
        "offer.told_the_person",
        "Thank you, I've kept that for the person who'll look at this. To make it a complaint now, "
        'just say "I want to complain".',
        easy="Thank you. I have kept that for the person who will look. Do you want to complain? "
        'Just say "I want to complain".',
        kind="handover",
        carries={
            "person_available": "the person who'll look",
            "how_to_complain": 'just say "I want to complain"',
        },
        note="After we gave up on their answer to the choice, and they go on telling.",
    ),
    Text(
        "offer.declined",
        "OK, no complaint. We'll still look into it. Your number for this is {reference}, and "
        "you'll hear what happens next by {reply_by}. If you change your mind, just text "
        '"I want to complain".',
        easy="OK, no complaint. We will still look into it. Your number is {reference}. We will "
        'tell you what happens next by {reply_by}. You can change your mind. Just text "I want to '
        'complain".',
        kind="choice_respected",
        carries={
            "choice_respected": "no complaint",
            "can_change_mind": "If you change your mind",
            "what_we_will_do": "We'll still look into it",
            "how_to_complain": 'just text "I want to complain"',
        },
        note="A clear no to complaining is final for this matter; the fault is still fixed.",
    ),
)
