"""More about a case that a person is already looking into."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "more.kept",
        "Thank you, I've kept that with {reference}. A person will tell you whether we answer it "
        "together with the rest, or give it a number of its own. Your dates don't change. "
        "Message us any time.",
        easy="Thank you. I have put that with {reference}. A person will tell you if it gets a "
        "number of its own. Your dates do not change. You can write to us any time.",
        kind="more_kept",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "A person will tell you",
            "date_unchanged": "Your dates don't change",
        },
        note="The same where no date is owed for it: stage 1 has no acknowledgement (PFP-T-SC1).",
    ),
    Text(
        "more.kept_by",
        "Thank you, I've kept that with {reference}. By {decide_by} a person will tell you whether "
        "we answer it together with the rest, or give it a number of its own. Your other dates "
        "don't change. Message us any time.",
        easy="Thank you. I have put that with {reference}. A person will tell you by {decide_by} if "
        "it gets a number of its own. Your other dates do not change. You can write to us any time.",
        kind="more_kept",
        carries={
            "reference_number": "{reference}",
            "what_happens_next": "a person will tell you",
            "date_unchanged": "Your other dates don't change",
        },
        note="A further issue after the complaint was acknowledged: people decide (HOC-6.8).",
    ),
)
