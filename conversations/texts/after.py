"""After a complaint was closed: is it put right?"""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "after.put_right",
        "This is {landlord}, about {reference}. We closed it a while ago. Is it put right? You "
        "can say yes or no, or ask for a person. If you're unhappy you can complain here.",
        easy="This is {landlord}, about {reference}. Is it put right? You can say yes or no. You "
        "can ask for a person. You can complain here.",
        kind="put_right_check",
        choices=("put_right", "not_right", "human"),
        carries={"how_to_complain": "you can complain here", "person_available": "[human]"},
        note="Once, some days after a complaint was closed.",
    ),
    Text(
        "after.glad",
        "Thank you, that's good to know. Message us here any time, and you can complain here too.",
        easy="Thank you. That is good. Message us any time. You can complain here too.",
        kind="comment_thanks",
        carries={"thanks": "Thank you", "how_to_complain": "you can complain here too"},
    ),
    Text(
        "after.not_right",
        "I'm sorry. I've told the team today, and a person will write to you by {reply_by}. You "
        "don't have to start again. If you'd like us to look at our answer again, just say so. "
        "Tell us here what's still wrong.",
        easy="I am sorry. I have told the team today. A person will write to you by {reply_by}. "
        "You do not have to start again. Tell us what is still wrong. If you want us to look at "
        "our answer again, just say so.",
        kind="not_put_right",
        carries={
            "sorry": "I'm sorry",
            "what_happens_next": "a person will write to you",
            "escalate_how": "look at our answer again, just say so",
        },
        note="The case is opened again by a person.",
    ),
)
