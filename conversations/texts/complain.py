"""Making a complaint: the offer, what we ask, the read-back and the receipt."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "offer.choice",
        "I'm sorry this has gone wrong. You can make it a complaint, no special words needed, "
        "or just ask us to sort it. Either way we keep working on it. Which would you like?",
        easy="I'm sorry. Do you want to complain? Or shall we just fix it? "
        "We keep working on it both ways. No special words needed.",
        kind="offer_choice",
        choices=("complain", "fix", "human"),
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
        "offer.again",
        "Sorry, I'm not sure which you'd like. Please pick a number, or just say it your way.",
        kind="offer_choice",
        choices=("complain", "fix", "human"),
        carries={"choice_to_complain": "[complain]", "person_available": "[human]"},
    ),
    Text(
        "offer.declined",
        "OK, no complaint. We'll still look into it. Your number for this is {reference}, and "
        "you'll hear what happens next by {reply_by}. If you change your mind, just text "
        '"I want to complain".',
        kind="choice_respected",
        carries={
            "choice_respected": "no complaint",
            "can_change_mind": "If you change your mind",
            "what_we_will_do": "We'll still look into it",
            "how_to_complain": 'just text "I want to complain"',
        },
        note="A clear no to complaining is final for this matter; the fault is still fixed.",
    ),
    Text(
        "complain.receipt",
        'Your complaint is logged. Its number is {reference}. You told us: "{story}". '
        "By {acknowledge_by} a person will write to you about it, and we'll answer it by "
        "{respond_by}. Message us any time to add or change something, or to talk to a person.",
        easy="Your complaint is logged. Number: {reference}. A person will write to you by "
        "{acknowledge_by}. We will answer by {respond_by}. Message us to add or change "
        'something, or to talk to a person. You said: "{story}".',
        kind="receipt",
        carries={
            "reference_number": "{reference}",
            "what_we_heard": "{story}",
            "what_happens_next": "a person will write to you",
            "dates": "{respond_by}",
            "how_to_add_or_correct": "add or change something",
            "person_available": "talk to a person",
        },
        note="Sent at once when somebody chooses to complain. A receipt, not the "
        "acknowledgement, which staff send (HOC-5.6, 6.2).",
    ),
    Text(
        "complain.receipt_one_date",
        'Your complaint is logged. Its number is {reference}. You told us: "{story}". '
        "A person will look into it and we'll answer by {respond_by}. "
        "Message us any time to add or change something, or to talk to a person.",
        kind="receipt",
        carries={
            "reference_number": "{reference}",
            "what_we_heard": "{story}",
            "what_happens_next": "A person will look into it",
            "dates": "{respond_by}",
            "how_to_add_or_correct": "add or change something",
            "person_available": "talk to a person",
        },
        note="The receipt where the procedure has no acknowledgement at stage 1 (Scotland).",
    ),
    Text(
        "complain.receipt_untold",
        "Your complaint is logged. Its number is {reference}. We'll answer it by {respond_by}. "
        "Message us any time to add or change something, or to talk to a person.",
        kind="receipt",
        carries={
            "reference_number": "{reference}",
            "dates": "{respond_by}",
            "what_happens_next": "We'll answer it",
            "how_to_add_or_correct": "add or change something",
            "person_available": "talk to a person",
        },
        note="The receipt of somebody who said they want to complain, and not yet what about.",
    ),
    Text(
        "complain.already",
        "That's part of your complaint {reference} now. I've added what you said, "
        "and the person dealing with it will see it.",
        note="Somebody says again that they complain, about the same matter.",
    ),
    Text(
        "complain.what_happened",
        "What happened? Tell us in your own words. You can send more than one message.",
    ),
    Text("complain.added", "Thank you, I've added that."),
    Text(
        "complain.outcome",
        "What would you like us to do to put it right?",
        note="Asked in the person's own words; money is never promised.",
    ),
    Text(
        "complain.who",
        "Is this about your own home, or are you writing for someone else?",
        choices=("mine", "someone_else"),
    ),
    Text("complain.home", "What's your name, and the address this is about?"),
    Text("complain.began", "When did this start? A rough date is fine."),
    Text(
        "complain.told_before",
        "Had you told us about it before today?",
        choices=("told", "not_told"),
    ),
    Text(
        "complain.adjustments",
        "Is there anything that would make this easier for you, like large print, calls only, "
        "more time or an interpreter? And is there any disability or health need you want us "
        "to know about? You don't have to say.",
        choices=("none",),
        kind="adjust_ask",
    ),
    Text(
        "complain.adjustments_noted",
        "I've noted that: {adjustments}. Everyone who deals with your complaint will see it and "
        "use it. Message us any time to change it.",
        kind="adjust_confirm",
        carries={
            "what_we_recorded": "{adjustments}",
            "how_to_change_it": "Message us any time to change it",
            "who_will_use_it": "Everyone who deals with your complaint will see it",
        },
    ),
    Text(
        "complain.reach",
        "How should we keep in touch about this?",
        choices=("here", "phone", "email", "letter"),
    ),
    Text(
        "complain.reach_detail",
        "Thanks. What number or email should we use, and is there a good time?",
    ),
    Text(
        "complain.read_back",
        "Here's what we've got.\n{definition}\nIs that right?",
        choices=("right", "wrong"),
        kind="read_back",
        note="{definition} is a numbered list, in the person's own words.",
    ),
    Text(
        "complain.what_is_wrong",
        "Sorry about that. What should it say instead?",
    ),
    Text(
        "complain.corrected",
        "I've kept your correction with your complaint, word for word.",
    ),
    Text(
        "complain.complete",
        "Thank you. Your complaint {reference} is with {handler}. They'll write to you by "
        "{acknowledge_by} and we'll answer it by {respond_by}. If you're unhappy with how it "
        "goes you can ask the {ombudsman} for help, {ombudsman_phone}. "
        "Message us any time to add something or talk to a person.",
        kind="receipt",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "They'll write to you",
            "dates": "{respond_by}",
            "right_to_ombudsman": "{ombudsman}",
            "how_to_add_or_correct": "add something",
            "person_available": "talk to a person",
        },
    ),
    Text(
        "complain.complete_one_date",
        "Thank you. Your complaint {reference} is with {handler}. We'll answer it by "
        "{respond_by}. If you're unhappy with how it goes you can ask the {ombudsman} for help, "
        "{ombudsman_phone}. Message us any time to add something or talk to a person.",
        kind="receipt",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "We'll answer it",
            "dates": "{respond_by}",
            "right_to_ombudsman": "{ombudsman}",
            "how_to_add_or_correct": "add something",
            "person_available": "talk to a person",
        },
    ),
    Text("complain.team", "our complaints team", note="Who has a case nobody has claimed yet."),
    Text("complain.line_issue", "{number}. {words}"),
    Text("complain.line_outcome", "You'd like: {words}"),
    Text("complain.line_home", "Home: {words}"),
    Text("complain.line_for", "For: {words}"),
    Text("complain.line_began", "Since: {words}"),
    Text("complain.line_adjustments", "To make it easier: {words}"),
)
