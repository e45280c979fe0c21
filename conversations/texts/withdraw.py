"""Somebody no longer wants to complain, or only to talk now."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "withdraw.which",
        "Do you want to stop the complaint itself, or only this chat? If you stop the complaint "
        "we keep its record, and still fix what needs fixing. You can complain again any time.",
        easy="Do you want to stop the complaint? Or only this chat? If you stop the complaint, we "
        "keep what you told us. We still fix what needs to be fixed. You can complain again any "
        "time.",
        choices=("stop_complaint", "stop_chat", "carry_on"),
        kind="withdrawal_check",
        carries={
            "does_resident_want_to_withdraw": "Do you want to stop the complaint itself",
            "can_complain_again": "You can complain again any time",
            "service_continues": "still fix what needs fixing",
        },
        note="Asked once; only a person then stops a complaint.",
    ),
    Text(
        "withdraw.passed_on",
        "OK. I've told the team that you want to stop the complaint. A person will write to you "
        "by {reply_by} to say it's stopped. What needs fixing still gets fixed. You can complain "
        "again any time.",
        easy="OK. I have told the team that you want to stop the complaint. A person will write to "
        "you by {reply_by}. They will say that it has stopped. We still fix what needs to be "
        "fixed. You can complain again any time.",
        kind="withdrawal_receipt",
        carries={
            "can_complain_again": "You can complain again any time",
            "service_continues": "What needs fixing still gets fixed",
            "what_happens_next": "A person will write to you",
        },
    ),
    Text(
        "withdraw.chat_only",
        "OK, we'll leave the chat here. Your complaint goes on, and we have what you told us. "
        "Message us any time to add something or talk to a person.",
        easy="OK, we leave the chat here. Your complaint goes on. We have what you told us. You "
        "can add something or ask for a person any time.",
        kind="chat_paused",
        carries={"complaint_continues": "Your complaint goes on"},
    ),
    Text(
        "withdraw.goes_on",
        "OK, your complaint goes on as it was. Message us any time.",
        easy="OK, your complaint goes on. Write to us any time.",
        carries={"complaint_continues": "your complaint goes on"},
    ),
)
