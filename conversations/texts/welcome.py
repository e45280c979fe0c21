"""Hello, and what to say when we cannot tell what somebody means."""

from conversations.texts.text import Text

START = ("complain", "report", "chase", "human")

TEXTS = (
    Text(
        "welcome.hello",
        "Hello, this is {landlord}. Tell us what's happened in your own words, "
        "or pick one of these.",
        easy="Hello, this is {landlord}. Tell us what is wrong. Use your own words. Or pick one of "
        "these.",
        note="The first thing we say to somebody who has only said hello.",
        choices=START,
    ),
    Text(
        "welcome.again",
        "I'm not sure what you need yet. Tell me a bit more, or pick one of these.",
        easy="I am not sure what you need. Please tell me a bit more. Or pick one of these.",
        note="After a message we could not place. Said once; then a person takes over.",
        choices=START,
    ),
    Text(
        "welcome.tell_us",
        "Please tell us what's wrong, in your own words. There's no need to be neat about it.",
        easy="Please tell us what is wrong. Use your own words. Any words are fine.",
        note="After 'report a repair' was picked without saying what.",
    ),
    Text(
        "welcome.thanks",
        "You're welcome. Message us any time you need us, or ask to talk to a person.",
        easy="You are welcome. Write to us any time. You can ask for a person.",
        note="After a thank you.",
    ),
)
