"""What we say to a resident whom somebody wants to act for."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "consent.ask",
        "This is {landlord}. {representative} wants to act for you on a complaint about your "
        "home. If you agree, we'll share what we write about this complaint with them, until it "
        'is closed. You can end this any time with the word "withdraw". Do you agree?',
        easy="This is {landlord}. {representative} wants to help with a complaint about your home. "
        "They want to act for you. If you agree, we will share what we write about this complaint "
        "with them. This ends when it is closed. You can end it any time. Just send the word "
        '"withdraw". Do you agree?',
        kind="consent_ask",
        choices=("agree", "refuse", "human"),
        carries={
            "who_may_act": "{representative}",
            "what_will_be_shared": "what we write about this complaint",
            "how_to_withdraw": '"withdraw"',
        },
        note="Sent to a number or chat the landlord already holds. Says nothing of what "
        "the complaint is about: the phone may be shared.",
    ),
    Text(
        "consent.again",
        "Sorry, I'm not sure if that's a yes. Can {representative} act for you on this complaint?",
        easy="Sorry, I am not sure if you said yes. Can {representative} act for you on this "
        "complaint?",
        kind="consent_ask",
        choices=("agree", "refuse", "human"),
    ),
    Text(
        "consent.given",
        "Thank you. {representative} can now act for you on complaint {reference}. We'll keep "
        'you up to date too. Say "withdraw" any time to end this.',
        easy="Thank you. {representative} can now act for you on complaint {reference}. We will "
        'tell you the news too. You can end this any time. Just say "withdraw".',
        kind="consent_confirmed",
        carries={
            "who_may_act": "{representative}",
            "how_to_withdraw": '"withdraw"',
        },
    ),
    Text(
        "consent.refused",
        "OK. We won't share anything with {representative}. You can talk to us about it "
        "yourself: write here any time, or ask for a person.",
        easy="OK. We will not tell {representative} anything. You can talk to us about it. Write "
        "here any time. Or ask for a person.",
        kind="consent_refused",
    ),
    Text(
        "consent.withdrawn",
        "Done. From now on we won't share anything more with {representative}. Your complaint "
        "{reference} goes on, and we'll write to you instead. You can reply here any time.",
        easy="Done. We will tell {representative} nothing more. Your complaint {reference} goes "
        "on. We will write to you now. You can write here any time.",
        kind="consent_withdrawn",
        carries={"complaint_continues": "goes on"},
    ),
    Text(
        "consent.usual_scope",
        "what we write about this complaint",
        note='After "We\'ll share".',
    ),
    Text("consent.someone", "Somebody", note="In place of a representative's name not known."),
)
