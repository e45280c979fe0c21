"""Making a complaint: what we ask, the read-back and the receipt."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "complain.receipt",
        'Your complaint is logged. Its number is {reference}. You told us: "{story}". '
        "By {acknowledge_by} a person will write to you about it, and we'll answer it by "
        "{respond_by}. Message us any time to add or change something, or to talk to a person.",
        easy='We have your complaint. Its number is {reference}. You told us: "{story}". A person '
        "will write to you by {acknowledge_by}. We will answer by {respond_by}. You can add or "
        "change something any time. You can ask for a person.",
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
        easy='We have your complaint. Its number is {reference}. You told us: "{story}". A person '
        "will look into it. We will answer by {respond_by}. You can add or change something any "
        "time. You can ask for a person.",
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
        easy="We have your complaint. Its number is {reference}. We will answer by {respond_by}. "
        "You can add or change something any time. You can ask for a person.",
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
        "complain.kind_words",
        "I'm so sorry for your loss. Thank you for telling us now.",
        easy="I am so sorry. You lost someone. Thank you for telling us.",
        carries={"kind_words": "so sorry for your loss"},
        leads=True,
        note="In front of the receipt of somebody bereaved. Never says that it is late.",
    ),
    Text(
        "complain.never_too_late",
        "Thank you for telling us now. A person looks at every complaint, whenever it comes.",
        easy="Thank you for telling us now. A person looks at each complaint. It does not matter "
        "when it comes.",
        carries={"kind_words": "Thank you for telling us now"},
        leads=True,
    ),
    Text(
        "complain.opened_at_once",
        "This matters, so we've made it a complaint right away. If you don't want that, tell us.",
        easy="This matters. So we made it a complaint right away. Do you not want that? Tell us.",
        leads=True,
        note="In front of the receipt where we did not ask first (PFP-37, HPG-3.4).",
    ),
    Text(
        "complain.breathing",
        "If anyone finds it hard to breathe call 999. For health advice call 111.",
        easy="If anyone finds it hard to breathe, call 999. To ask about your health, call 111.",
        carries={"nhs_111_or_999_if_breathing_trouble": "hard to breathe call 999"},
        leads=True,
        note="In front of the receipt where somebody at home has trouble breathing.",
    ),
    Text(
        "complain.limited",
        "We can look into what we did and didn't do. We can't tell you about the other person, so "
        "our answer may leave things out. It goes ahead all the same. You can ask for a person.",
        easy="We can look into what we did. We cannot tell you about the other person. So we may "
        "leave things out of our answer. We still go on. You can ask for a person.",
        kind="limited_scope_notice",
        carries={
            "what_we_can_look_at": "what we did and didn't do",
            "what_we_cannot_share": "We can't tell you about the other person",
            "effect_on_response": "our answer may leave things out",
        },
        note="Another person's life is in the complaint, without their say (MSG-LIM, PFP-22).",
    ),
    Text(
        "complain.care",
        "This is about care, so the team for adult care at your council can help too. Later you "
        "can go to the {ombudsman}, {ombudsman_phone}.",
        easy="This is about care. Your council can help too. Ask for the team for adult care. "
        "Later you can go to the {ombudsman}. Call them on {ombudsman_phone}.",
        kind="external_routes",
        carries={"right_to_ombudsman": "{ombudsman}", "ombudsman_contact": "{ombudsman_phone}"},
        note="A care complaint has its own ways outside (H21-8.2, PFP-31).",
    ),
    Text(
        "complain.already",
        "That's part of your complaint {reference} now. I've added what you said, "
        "and the person dealing with it will see it.",
        easy="That is part of your complaint {reference} now. I have added your words. The person "
        "who deals with it will see them.",
        note="Somebody says again that they complain, about the same matter.",
    ),
    Text(
        "complain.what_happened",
        "What happened? Tell us in your own words. You can send more than one message.",
        easy="What happened? Use your own words. You can send more than one message.",
    ),
    Text(
        "complain.added",
        "Thank you, I've added that.",
        easy="Thank you. I have added that.",
    ),
    Text(
        "complain.outcome",
        "What would you like us to do to put it right?",
        easy="What do you want us to do about it?",
        note="Asked in the person's own words; money is never promised.",
    ),
    Text(
        "complain.who",
        "Is this about your own home, or are you writing for someone else?",
        easy="Is this about your own home? Or do you write for someone else?",
        choices=("mine", "someone_else"),
    ),
    Text(
        "complain.home",
        "What's your name, and the address this is about?",
        easy="Please tell us your name. Tell us the address of the home too.",
    ),
    Text(
        "complain.began",
        "When did this start? A rough date is fine.",
        easy="When did this start? You can guess.",
    ),
    Text(
        "complain.told_before",
        "Had you told us about it before today?",
        easy="Did you tell us this before today?",
        choices=("told", "not_told"),
    ),
    Text(
        "complain.adjustments",
        "What would make this easier for you, like large print, calls only, more time or an "
        "interpreter? And do you want us to know of a disability or health need? "
        "You don't have to say.",
        easy="Can we make this easier for you? We can use large print. We can just phone you. You "
        "can have more time. We can get an interpreter. Tell us about a disability or health need "
        "if you want to. You do not have to say.",
        choices=("none",),
        kind="adjust_ask",
    ),
    Text(
        "complain.adjustments_noted",
        "I've noted this:\n{adjustments}\nEveryone who deals with your complaint will see it and "
        "use it. Message us any time to change it.",
        easy="I have written this down:\n{adjustments}\nAll who deal with your complaint will see "
        "it. They will use it. You can change it any time. Just tell us.",
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
        easy="How shall we keep in touch about this?",
        choices=("here", "phone", "email", "letter"),
    ),
    Text(
        "complain.reach_detail",
        "Thanks. What number or email should we use, and is there a good time?",
        easy="Thank you. Please send the number or email we should use. Tell us a good time too.",
    ),
    Text(
        "complain.read_back",
        "Here's what we've got.\n{definition}\nIs that right?",
        easy="This is what you told us.\n{definition}\nIs that right?",
        choices=("right", "wrong"),
        kind="read_back",
        note="{definition} is a numbered list, in the person's own words.",
    ),
    Text(
        "complain.what_is_wrong",
        "Sorry about that. What should it say instead?",
        easy="Sorry. What should it say?",
    ),
    Text(
        "complain.what_should_it_say",
        "Sorry about that. What should number {number} say?",
        easy="Sorry. What should number {number} say?",
        note="Somebody said that a line of the read-back is wrong, and not yet what is right.",
    ),
    Text(
        "complain.line_here",
        "We'll write to you here. If you'd like a call, email or letter, just say.",
        easy="We will write to you here. Do you want a call, an email or a letter? Tell us.",
        note="A line of the read-back, for somebody who was not asked how to keep in touch.",
    ),
    Text(
        "complain.nudge",
        "Hello, it's {landlord}. {reference} is safe with us, and we're working on it. There's "
        "one thing we'd still like to know, whenever you're ready. Or say skip, or ask for a "
        "person.",
        easy="Hello, it is {landlord}. {reference} is safe with us. We are working on it. We have "
        "one more question. Take your time. You can say skip. Or ask for a person.",
        kind="nudge",
        carries={"person_available": "ask for a person"},
        leads=True,
        note="Once, at a decent hour, to somebody who fell silent; the open question follows. It "
        "says nothing of what the matter is.",
    ),
    Text(
        "complain.corrected",
        "I've kept your correction with your complaint, word for word.",
        easy="I have kept your words with your complaint. I have not changed them.",
    ),
    Text(
        "complain.complete",
        "Thank you. Your complaint {reference} is with {handler}. They'll write to you by "
        "{acknowledge_by} and we'll answer it by {respond_by}. If you're unhappy with how it "
        "goes you can ask the {ombudsman} for help, {ombudsman_phone}. "
        "Message us any time to add something or talk to a person.",
        easy="Thank you. Your complaint is {reference}. It is with {handler}. They will write to "
        "you by {acknowledge_by}. We will answer by {respond_by}. You can add something any time. "
        "You can talk to a person. The {ombudsman} can help if you are not happy with us. Call "
        "them on {ombudsman_phone}.",
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
        easy="Thank you. Your complaint is {reference}. It is with {handler}. We will answer by "
        "{respond_by}. You can add something any time. You can talk to a person. The {ombudsman} "
        "can help if you are not happy with us. Call them on {ombudsman_phone}.",
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
    Text("complain.line_began", "When: {words}"),
    Text("complain.line_adjustments", "To make it easier: {words}"),
)
