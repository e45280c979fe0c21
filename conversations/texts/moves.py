"""Moves that work anywhere: help, back, start again, a person, stop."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "moves.help",
        "You can tell us what's wrong, make a complaint, or ask about your case. Say back, skip, "
        "or start again any time. A person can help too: say person, or call {office_phone}.",
        easy="You can tell us what is wrong. You can complain. You can ask about your case. Say "
        "back to go back. Say skip to leave a question. Or say start again. A person can help you "
        "too. Say person, or call {office_phone}.",
        kind="help",
        carries={"person_available": "A person can help too"},
    ),
    Text(
        "moves.person",
        "OK. I've asked a person to get in touch with you here by {reply_by}. "
        "You can also call us on {office_phone}. You can keep writing meanwhile.",
        easy="OK. I have asked a person to write to you here by {reply_by}. You can call us on "
        "{office_phone}. You can keep writing.",
        kind="handover",
        carries={"person_available": "asked a person"},
    ),
    Text(
        "moves.person_after_hours",
        "OK. I've asked a person to get in touch with you here by {reply_by}. Our office opens "
        "{office_hours}. If it's an emergency in your home call {emergency_phone} now. "
        "You can keep writing meanwhile.",
        easy="OK. I have asked a person to write to you here by {reply_by}. Our office is open "
        "{office_hours}. If your home is not safe, call {emergency_phone} now. You can keep "
        "writing.",
        kind="handover",
        carries={"person_available": "asked a person"},
    ),
    Text(
        "moves.unclear",
        "Sorry, I'm not sure I understood.",
        easy="Sorry, I am not sure what you mean.",
        note="Goes in front of the question, asked once more with numbered choices.",
    ),
    Text(
        "moves.gave_up",
        "I don't want to get this wrong, so I've kept your words and asked a person to look. "
        "You can also call us on {office_phone}.",
        easy="I do not want to get this wrong. I have kept your words. I have asked a person to "
        "look. You can call us on {office_phone}.",
        kind="handover",
        carries={"person_available": "asked a person to look"},
    ),
    Text(
        "moves.restarted",
        "OK, let's start again. What you told us before is safe.",
        easy="OK, we start again. What you told us before is safe.",
    ),
    Text(
        "moves.nothing_to_go_back_to",
        "There's nothing to go back to yet.",
        easy="There is nothing to go back to yet.",
    ),
    Text(
        "moves.skipped",
        "OK, we'll leave that. Message us any time to add it.",
        easy="OK, we leave that. You can tell us any time.",
    ),
    Text(
        "moves.stopped",
        "You won't get any more texts from us. {goes_on}To start again text START, "
        "or call {office_phone}.",
        easy="We will not text you any more. {goes_on}To start again, text START. Or call "
        "{office_phone}.",
        kind="stop_confirmation",
        carries={
            "texts_stopped": "won't get any more texts",
            "complaint_continues": "{goes_on}",
            "how_to_restart": "To start again text START",
        },
    ),
    Text(
        "moves.complaint_goes_on",
        "Your complaint {reference} goes on. A person will agree another way to reach you. ",
        easy="Your complaint {reference} goes on. A person will find another way to reach you. ",
    ),
    Text(
        "moves.started",
        "Welcome back. You'll get our texts again. Tell us what you need, "
        "or ask to talk to a person.",
        easy="Welcome back. You will get our texts again. Tell us what you need. Or ask for a "
        "person.",
        kind="start_confirmation",
    ),
    Text(
        "moves.language",
        "I can only write in English so far. I've asked for a person who can help in your "
        "language. You can keep writing in any language.",
        easy="I can only write in English so far. I have asked for a person who can help in your "
        "language. You can write in any language.",
        kind="handover",
        carries={"person_available": "a person who can help in your language"},
    ),
    Text(
        "moves.private",
        "We hear you. Please don't share details here, others can read it. "
        "Message us privately and we'll help.",
        easy="We hear you. Other people can read this. Please do not tell us more here. Send us a "
        "private message. Then we will help.",
        kind="move_to_private",
        carries={
            "we_hear_you": "We hear you",
            "private_route": "Message us privately",
            "no_details": "don't share details here",
        },
    ),
    Text(
        "moves.file_kept",
        "Thank you, we've kept what you sent. Can you tell us a bit about it?",
        easy="Thank you. We have kept what you sent. Please tell us a bit about it.",
        note="A photo or file came without words.",
    ),
    Text(
        "moves.file_came",
        "Thank you, we've got what you sent.",
        easy="Thank you. We have what you sent.",
        note="A photo or file came; what it came with is answered after this.",
    ),
    Text(
        "moves.file_with_case",
        "Thank you, we've got what you sent and put it with {reference}. Send more any time.",
        easy="Thank you. We have what you sent. We put it with {reference}. You can send more.",
        note="A photo or file came without words, for the one case it can belong to.",
    ),
)
