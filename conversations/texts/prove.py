"""Somebody at a new address proves that a case is theirs."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "prove.offer",
        "To keep people's details safe, I can't talk about that case here until I know it's you. If "
        "it's yours, I can send a code to the number or chat you used for it. Or a person can help.",
        easy="I must keep people safe. So I cannot talk about that case here yet. Is it yours? Then I "
        "can send you a code. It goes to the number or chat you used before. Or a person can help.",
        kind="prove_offer",
        choices=("send_code", "human"),
        note="We never say whether a case exists to somebody who has not proved who they are.",
    ),
    Text(
        "prove.sent",
        "OK. If {wanted} is yours, a code of 6 digits is on its way to the number or chat you used "
        "for it. It works for 15 minutes. Please send the code here. If nothing comes, say so, and a "
        "person will help.",
        easy="OK. If {wanted} is yours, we send you a code. It goes to the number or chat you used "
        "before. The code has 6 numbers. It works for 15 minutes. Please send it to us here. If "
        "nothing comes, tell us. Then a person will help.",
        kind="prove_sent",
        note="The same whether there is such a case or not. `wanted` is what they typed.",
    ),
    Text(
        "prove.code",
        "Your code from {landlord} is {code}. Somebody asked for it, to talk with us from another "
        "phone or chat. If that's you, send it there. If not, tell nobody the code and reply "
        '"not me" here.',
        easy="Your code from {landlord} is {code}. Someone asked us for it. They want to talk with us "
        "from another phone or chat. Is it you? Then send the code there. If not, do not tell anyone "
        'the code. Send us the words "not me".',
        kind="prove_code",
        carries={"how_to_refuse": '"not me"'},
        note="Says nothing of any case: the phone may be shared.",
    ),
    Text(
        "prove.wrong",
        "Sorry, that isn't the code. Please look again and send the 6 digits. If you can't find it, "
        "say so, and a person will help.",
        easy="Sorry, that is not the code. Please look again. Send us the 6 numbers. Can you not find "
        "it? Tell us. Then a person will help.",
        kind="prove_wrong",
    ),
    Text(
        "prove.expired",
        "Sorry, that code no longer works: it's good for 15 minutes. Shall I send you a new one? Or a "
        "person can help.",
        easy="Sorry, that code does not work any more. It works for 15 minutes. Do you want a new "
        "one? Or a person can help.",
        kind="prove_offer",
        choices=("send_code", "human"),
    ),
    Text(
        "prove.done",
        "Thank you, that's the right code. You can talk to us about {reference} here now. We've told "
        "you at the other number or chat too. What would you like to know or tell us?",
        easy="Thank you. That is the right code. You can now talk to us about {reference} here. We "
        "have told you at the other number or chat too. What do you want to know or tell us?",
        kind="prove_done",
    ),
    Text(
        "prove.added",
        "You can now talk to {landlord} {channel} too: somebody sent us the code we gave you here. "
        "If that wasn't you, reply \"not me\" and we'll stop it at once.",
        easy="You can now talk to {landlord} {channel} too. Someone sent us the code that we gave you "
        'here. Was that not you? Send us the words "not me". Then we will stop it at once.',
        kind="prove_added",
        carries={"how_to_refuse": '"not me"'},
    ),
    Text("prove.by_sms", "by text from another number", note='After "talk to us".'),
    Text("prove.by_whatsapp", "on WhatsApp", note='After "talk to us".'),
    Text("prove.by_telegram", "on Telegram", note='After "talk to us".'),
    Text("prove.by_web_chat", "in the web chat on our website", note='After "talk to us".'),
    Text(
        "prove.taken_off",
        "Thank you for telling us. We've stopped it: nobody can use that code, and we tell nothing "
        "of yours there. A person here will look into it today. You can ask for them any time.",
        easy="Thank you for telling us. We have stopped it. Nobody can use that code. We tell them "
        "nothing about you. A person here will look into it today. You can talk to them too.",
        kind="prove_taken_off",
    ),
)
