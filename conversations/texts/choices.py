"""What the choices say, on a button or after a number."""

from conversations.texts.text import Text

TEXTS = (
    Text("choice.complain", "Make a complaint"),
    Text("choice.fix", "Just get it fixed"),
    Text("choice.human", "Talk to a person"),
    Text("choice.report", "Report a repair or problem"),
    Text("choice.chase", "Ask about my case"),
    Text("choice.mine", "My own home"),
    Text("choice.someone_else", "I'm writing for someone else"),
    Text("choice.told", "Yes, I've told you before"),
    Text("choice.not_told", "No, this is the first time"),
    Text("choice.here", "Message me here"),
    Text("choice.phone", "Phone me"),
    Text("choice.email", "Email me"),
    Text("choice.letter", "Send a letter"),
    Text("choice.right", "That's right"),
    Text("choice.wrong", "Something's wrong"),
    Text("choice.call_them", "Please call them"),
    Text("choice.agree", "I'm happy with that"),
    Text("choice.refuse", "I don't want that"),
    Text("choice.none", "Nothing needed"),
)
