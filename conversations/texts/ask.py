"""Questions we can answer ourselves, each with where the answer comes from."""

from conversations.texts.text import Text


def _answer(name: str, words: str, easy: str = "", **carries: str) -> Text:
    return Text("ask." + name, words, easy=easy, kind="enquiry_answer", carries=carries)


TEXTS = (
    _answer(
        "how_long",
        "We write to you about a complaint within {s1_ack_days} working days, and answer it "
        "within {s1_days} working days {s1_from}. If you're still unhappy we look again, within "
        "{s2_days} working days. If we need longer we tell you why and when. "
        "(Our complaints policy, {source}.) Shall we start? Just say what's wrong.",
        easy="First we write to you. We do that within {s1_ack_days} working days. Then we answer "
        "you. We do that within {s1_days} working days {s1_from}. If you are not happy, we look "
        "again. We do that within {s2_days} working days. If we need longer, we tell you why and "
        "when. This is in our complaints policy, {source}. Shall we start? Just say what is wrong.",
        dates="{s1_days} working days",
        source="Our complaints policy, {source}",
        how_to_complain="Just say what's wrong",
    ),
    _answer(
        "how_long_one_date",
        "We answer a complaint within {s1_days} working days. If you're still unhappy we look "
        "again, within {s2_days} working days. If we need longer we tell you why and when. "
        "(Our complaints policy, {source}.) Shall we start? Just say what's wrong.",
        easy="We answer a complaint within {s1_days} working days. If you are not happy, we look "
        "again. We do that within {s2_days} working days. If we need longer, we tell you why and "
        "when. This is in our complaints policy, {source}. Shall we start? Just say what is wrong.",
        dates="{s1_days} working days",
        source="Our complaints policy, {source}",
        how_to_complain="Just say what's wrong",
    ),
    Text("ask.from_receipt", "of hearing from you", note="How an answer's days are counted."),
    Text("ask.from_acknowledgement", "after that", note="How an answer's days are counted."),
    _answer(
        "ombudsman",
        "The {ombudsman} looks at complaints about landlords. It is free, and no part of us: "
        "{ombudsman_phone}, {ombudsman_web}. You can ask them for help at any time. They mostly "
        "wait for our last answer. (Our complaints policy, {source}.) You can complain to us here first, "
        "just say so.",
        easy="The {ombudsman} looks at complaints about landlords. They are not part of us. It is "
        "free. Call them on {ombudsman_phone}. Or look at {ombudsman_web}. You can ask them for "
        "help at any time. Most of the time they look after our last answer. This is in our "
        "complaints policy, {source}. You can complain to us here first. Just say so.",
        right_to_ombudsman="{ombudsman}",
        ombudsman_contact="{ombudsman_phone}",
        source="Our complaints policy, {source}",
        how_to_complain="You can complain to us here first",
    ),
    _answer(
        "hours",
        "Our office is open {office_hours} on working days: {office_phone}. You can write here "
        "day and night. For an emergency in your home call {emergency_phone} any time.",
        easy="Our office is open {office_hours} on working days. Call us on {office_phone}. You "
        "can write here day and night. If your home is not safe, call {emergency_phone} any time.",
        person_available="{office_phone}",
    ),
    _answer(
        "reach_us",
        "Call us on {office_phone}, {office_hours} on working days. For an emergency in your home "
        "call {emergency_phone} any time. You can write here day and night, or ask for a person.",
        easy="Call us on {office_phone}. We are open {office_hours} on working days. If your home "
        "is not safe, call {emergency_phone} any time. You can write here day and night. You can "
        "ask for a person.",
        person_available="ask for a person",
    ),
    _answer(
        "what_happens",
        "You tell us what's wrong, any way you like. At stage 1 we look into it and answer within "
        "{s1_days} working days. If you're not happy, someone else looks again at stage 2, within "
        "{s2_days}. You can ask the {ombudsman} for help at any time. (Our complaints policy, {source}.) "
        "To start, just tell us here.",
        easy="You tell us what is wrong. Any way is fine. Then we look into it. We answer within "
        "{s1_days} working days. This is stage 1. If you are not happy, someone else looks again. "
        "They answer within {s2_days} working days. This is stage 2. The {ombudsman} can help you "
        "at any time. This is in our complaints policy, {source}. To start, just tell us here.",
        stage="stage 1",
        dates="{s1_days} working days",
        source="Our complaints policy, {source}",
        how_to_complain="To start, just tell us here",
    ),
    _answer(
        "who_are_you",
        "I'm the assistant of {landlord}, a computer program. I take down what you tell us and "
        "pass it to people, who decide. If you'd rather talk to a person, just say so.",
        easy="I am the assistant of {landlord}. I am a computer. I write down what you tell me. I "
        "pass it to people. They decide. You can talk to a person. Just say so.",
        person_available="talk to a person",
    ),
    _answer(
        "privacy",
        "Only people at {landlord} who deal with your case see what you write. We don't sell it "
        "or use it for anything else. You can ask for a copy of it, or to have it put right, "
        "here. Please keep other people's details out if you can. You can ask for a person.",
        easy="Only some people at {landlord} see what you write. They are the ones who deal with "
        "your case. We do not sell it. We do not use it for other things. You can ask for a copy. "
        "You can ask us to put it right. Please do not tell us about other people if you can. You "
        "can ask for a person.",
        person_available="ask for a person",
    ),
    _answer(
        "for_another",
        "Yes. Anyone can complain for somebody else, if that person is happy with it. We'll ask "
        "them first before we share their details with you, and we start work meanwhile. "
        "Tell us here who it's for and what's wrong.",
        easy="Yes. You can complain for someone else. They must be happy with it. We ask them "
        "first. Then we share things about them with you. We start work now. Who is it for, and "
        "what is wrong? Tell us here.",
        how_to_complain="Tell us here",
    ),
    _answer(
        "send_files",
        "Yes. Send photos, letters or other files whenever you like: here if your phone can, or in "
        "the chat on our website. We keep them with what you tell us. If you can't, ask for a person.",
        easy="Yes. You can send photos and letters here. Or use the chat on our "
        "website. We keep them with what you tell us. You can ask for a person.",
        person_available="ask for a person",
    ),
    _answer(
        "why_asked",
        "We ask so that we can look into it and write to you in a way that works. Only people who "
        "deal with your complaint see it. Leave out anything you like: just say skip.",
        easy="We ask so we can help you. Only people who deal with your complaint see it. You do "
        "not have to say. Just say skip.",
    ),
    _answer(
        "nameless",
        "No, you don't have to say who you are. We look into it as far as we can without a name, "
        "but then we may not be able to tell you what came of it. Just tell us what's wrong.",
        easy="No. You do not have to say who you are. We look into it as far as we can. But we may "
        "not be able to tell you what we find. Just tell us what is wrong.",
        can_stay_anonymous="you don't have to say who you are",
    ),
    _answer(
        "remedies",
        "You can ask for whatever would put it right: the work done, an apology, the reason why, a "
        "change in how we do things, or money for what it cost you. We can't promise it here: a "
        "person looks and decides. What would you like? If you don't know, that's fine too.",
        easy="You can ask us to do the work. You can ask us to say sorry, or to tell you why. You "
        "can ask for money for what it cost you. We cannot promise it. A person decides. What "
        "would you like? It is fine if you do not know.",
    ),
    _answer(
        "difference",
        "With a complaint, a person looks into what went wrong and answers you by a date that we "
        "give you. If we just get it fixed, the team puts it right, and you get no such answer. You can "
        "still complain later. Which would you like?",
        easy="A complaint means that a person looks into what went wrong. They answer you by a date. "
        "Or we just get it fixed. Then you do not get an answer like that. You can still complain "
        "later. Which would you like?",
    ),
    _answer(
        "free",
        "It's free to complain to us, and free to go to the {ombudsman}. "
        "To start, just tell us here what's wrong.",
        easy="It is free to complain to us. The {ombudsman} is free too. To start, just tell us "
        "here what is wrong.",
        how_to_complain="just tell us here",
    ),
    _answer(
        "harm",
        "Complaining never counts against you, your tenancy or any help you get from us. "
        "(Our complaints policy, {source}.) If anyone treats you worse for it, tell us. "
        "You can complain here, or ask for a person.",
        easy="You do not lose your home, or any help from us, because you complain. This is in our "
        "complaints policy, {source}. Does anyone treat you worse for it? Tell us. You can "
        "complain here. You can ask for a person.",
        source="Our complaints policy, {source}",
        how_to_complain="You can complain here",
        person_available="ask for a person",
    ),
)
