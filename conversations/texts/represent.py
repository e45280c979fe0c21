"""Acting for someone else."""

from conversations.texts.text import Text

TEXTS = (
    Text(
        "represent.consent_request",
        "Thank you for helping. The complaint is open as {reference}, and our days to answer "
        "count. We need {resident}'s OK before we share anything about them with you. They'd agree to "
        "you seeing what we write about this complaint. What's their mobile number, so we can "
        "text them? Or we can call them.",
        easy="Thank you for helping. The complaint is {reference}. We have started on it. We must "
        "ask {resident} first. Then we can share things about them with you. You would see what we "
        "write about this complaint. What is their mobile number? We can text them to ask. Or we "
        "can call them.",
        kind="consent_request",
        choices=("call_them",),
        carries={
            "why_consent": "before we share anything about them",
            "what_will_be_shared": "what we write about this complaint",
            "ways_to_consent": "so we can text them? Or we can call them",
            "reference_number": "{reference}",
        },
        note="The complaint is open and its clock runs; disclosure waits (HOC-3.6).",
    ),
    Text(
        "represent.consent_request_again",
        "What's {resident}'s mobile number, so we can text them? Or we can call them.",
        easy="What is {resident}'s mobile number? We can text them to ask. Or we can call them.",
        choices=("call_them",),
    ),
    Text(
        "represent.consent_request_attorney",
        "Thank you for helping. The complaint is open as {reference}, and our days to answer count. "
        "We still ask {resident}, as people decide for themselves while they can. Our staff will "
        "check the power of attorney: its kind, that it's registered and in use. Please don't "
        "send it here. What's their mobile number? Or we can call them.",
        easy="Thank you for helping. The complaint is {reference}. We have started on it. We will "
        "still ask {resident}. People decide for themselves while they can. Our staff will check "
        "your power of attorney. They check its kind. They check that it is in use. Please do not "
        "send it here. What is their mobile number? Or we can call them.",
        kind="consent_request",
        choices=("call_them",),
        carries={
            "why_consent": "people decide for themselves while they can",
            "what_evidence_staff_will_check": "its kind, that it's registered and in use",
            "ways_to_consent": "Or we can call them",
            "reference_number": "{reference}",
        },
        note="An attorney is believed and checked by staff; the resident is asked (H21-4.2).",
    ),
    Text(
        "represent.consent_request_capacity",
        "Thank you for helping. The complaint is open as {reference}, and our days to answer count. "
        "We'd ask {resident} first, in whatever way suits them. If they can't say, a person here "
        "decides with you what we may share, as little as is needed. The work doesn't wait for "
        "that. What's the best number to reach them? Or we can call.",
        easy="Thank you for helping. The complaint is {reference}. We have started on it. We would "
        "ask {resident} first, in a way that suits them. If they cannot say, a person here will "
        "decide with you. They decide what we may share. We share as little as we can. The work "
        "goes on. What is the best number for them? Or we can call.",
        kind="consent_request",
        choices=("call_them",),
        carries={
            "why_consent": "We'd ask {resident} first",
            "what_happens_if_person_cannot_consent": "If they can't say, a person here decides",
            "ways_to_consent": "Or we can call",
            "reference_number": "{reference}",
        },
        note="The assistant never says whether somebody can decide (HPG-3.4).",
    ),
    Text(
        "represent.consent_request_child",
        "Thank you for telling us. It's open as {reference}, and our days to answer count. We'd like "
        "to hear from {resident} too, in their own way: they can write here with you, talk to "
        "someone, or draw it. We'll use simple, friendly words. Is there a number we can use? "
        "Or we can call you both.",
        easy="Thank you for telling us. The complaint is {reference}. We have started on it. We "
        "want to hear from {resident} too. They can write here with you. They can talk to someone. "
        "They can draw it. We will use kind and simple words. What number can we use? Or we can "
        "call you both.",
        kind="consent_request",
        choices=("call_them",),
        carries={
            "why_consent": "We'd like to hear from {resident} too",
            "child_view_needed": "We'd like to hear from {resident} too",
            "how_child_can_tell_us": "write here with you, talk to someone, or draw it",
            "child_friendly_words": "simple, friendly words",
            "reference_number": "{reference}",
        },
        note="A child who can has a say of their own (PFP-20).",
    ),
    Text("represent.the_resident", "the resident", note="Where we have no name for them yet."),
    Text(
        "represent.resident_name",
        "Who are you writing for? Please give their name and address.",
        easy="Who do you write for? Please tell us their name and address.",
    ),
    Text(
        "represent.your_name",
        "And what's your own name, and how do you know them?",
        easy="Please tell us your own name. How do you know them?",
    ),
    Text(
        "represent.your_name_alone",
        "And what's your own name?",
        easy="Please tell us your own name.",
    ),
    Text(
        "represent.asked",
        "Thank you. {how_asked} Until they say yes we can't share details with you, "
        "but the complaint goes on.",
        easy="Thank you. {how_asked} We wait for their yes. Until then we cannot tell you about "
        "them. The complaint goes on.",
        kind="consent_asked_notice",
    ),
    Text(
        "represent.we_will_ask",
        "We'll text them if that's the number we have for them. If not, a person here will get in "
        "touch with them to ask.",
        easy="We will text them if we have that number for them. If not, a person here will ask "
        "them.",
        note="The same whether we know the number or not: that is not ours to tell (HOC-3.6).",
    ),
    Text("represent.a_person_will", "A person here will get in touch with them to ask."),
    Text(
        "represent.form",
        "Thank you. We need {resident}'s OK before we share anything about them, and a signed form "
        "can show that. Please send a photo of every page here, or use the web chat on our website. "
        "A person here will check it. Until then we can't share details, but {reference} goes on, and "
        "our days to answer count.",
        easy="Thank you. We must ask {resident} first. A form they signed can show us their yes. "
        "Please send a photo of each page here. Or use the web chat on our website. A person here "
        "will check it. Until then we cannot tell you about them. The complaint {reference} goes on.",
        kind="consent_request",
        carries={
            "why_consent": "before we share anything about them",
            "ways_to_consent": "send a photo of every page here",
            "what_evidence_staff_will_check": "A person here will check it",
            "reference_number": "{reference}",
        },
        note="They say that the resident signed a form, letter or mandate (PFP-21).",
    ),
    Text(
        "represent.form_not_taken",
        "Thank you for the form for {reference}. We can't use it yet. {why} You can send another "
        "one here, or we can ask {resident} another way: just tell us how. The complaint goes on, "
        "and you can ask for a person any time.",
        easy="Thank you for the form for {reference}. We cannot use it yet. {why} You can send us "
        "a new one here. Or we can ask {resident} another way. Tell us how. The complaint goes on. "
        "You can ask for a person any time.",
        kind="consent_form_not_taken",
        carries={"complaint_continues": "The complaint goes on"},
        note="`why` is written by staff, and says nothing of the case.",
    ),
    Text(
        "represent.attorney",
        "Thank you. Our staff will check the power of attorney: its kind, that it's registered and "
        "in use. Please don't send it here: they'll ask you for what they need. {reference} goes on "
        "meanwhile, and our days to answer count.",
        easy="Thank you. Our staff will check your power of attorney. They check its kind. They "
        "check that it is in use. Please do not send it here. They will ask you for what they need. "
        "The complaint {reference} goes on.",
        kind="consent_request",
        carries={
            "why_consent": "Our staff will check the power of attorney",
            "what_evidence_staff_will_check": "its kind, that it's registered and in use",
        },
        note="Said once the complaint is open; the resident may be asked as well (H21-4.2).",
    ),
    Text(
        "represent.authority_checked",
        "Thank you. We've checked that you may act for {resident}, so we can share what we write "
        "about {reference} with you. We'll keep you up to date.",
        easy="Thank you. We have checked that you may act for {resident}. We can now tell you about "
        "the complaint {reference}. We will tell you the news.",
        kind="consent_given_notice",
        note="Staff have seen a power of attorney, deputyship or the like that covers it (H21-4.2).",
    ),
    Text(
        "represent.authority_not_enough",
        "Thank you. What we've seen doesn't cover this complaint, so we still need {resident}'s OK "
        "before we share anything about {reference}. The complaint goes on, and our days to answer "
        "count. You can talk to a person about it any time.",
        easy="Thank you. What we have seen is not for this complaint. We still need a yes from "
        "{resident}. Until then we cannot tell you about {reference}. The complaint goes on. You "
        "can talk to a person any time.",
        kind="limited_status",
        carries={"complaint_continues": "The complaint goes on"},
        note="A power of attorney or the like, for other matters than this one (H21-4.2).",
    ),
    Text(
        "represent.capacity",
        "Thank you for telling us. We'd ask {resident} first, in whatever way suits them. If they "
        "can't say, a person here decides with you what we may share, as little as is needed. "
        "{reference} goes on meanwhile, and our days to answer count.",
        easy="Thank you for telling us. We would ask {resident} first, in a way that suits them. If "
        "they cannot say, a person here will decide with you. We share as little as we can. The "
        "complaint {reference} goes on.",
        kind="consent_request",
        carries={
            "why_consent": "We'd ask {resident} first",
            "what_happens_if_person_cannot_consent": "If they can't say, a person here decides",
        },
        note="The assistant never says whether somebody can decide (HPG-3.4).",
    ),
    Text(
        "represent.waiting",
        "The complaint {reference} is open, and our days to answer count. We still wait for "
        "{resident}'s OK, so we can't share more with you yet. Message us any time to add "
        "something or to talk to a person.",
        easy="We are working on the complaint {reference}. We still wait for a yes from "
        "{resident}. So we cannot tell you more yet. You can add something any time. You can talk "
        "to a person.",
        kind="limited_status",
    ),
    Text(
        "represent.over",
        "We can't go on with {reference} with you: we have no OK to share it with you. The person "
        "it's about can write to us themselves any time. If something went wrong for you yourself, "
        "tell us here: that can be a complaint of your own. You can also ask for a person.",
        easy="We cannot go on with {reference} with you. We have no yes to tell you about it. The "
        "person it is about can write to us any time. Did something go wrong for you? Tell us. "
        "You can complain about that. You can also ask for a person.",
        kind="limited_status",
        note="After a no, a consent taken back or run out: which of them is not said (REP-WD).",
    ),
    Text(
        "represent.given",
        "Good news: {resident} has said you can act for them on {reference}. "
        "We'll keep you both up to date.",
        easy="Good news. {resident} said yes. You can act for them on {reference}. We will tell "
        "you both the news.",
        kind="consent_given_notice",
    ),
    Text(
        "represent.refused",
        "We asked about {reference}, and we can't share details of it with you. We're still "
        "looking into what you told us, but our answer to you may leave things out. You can talk "
        "to a person about what this means.",
        easy="We asked about {reference}. We cannot share it with you. We will still look into "
        "what you told us. We may leave things out of our answer to you. You can talk to a person "
        "about this.",
        kind="limited_scope_notice",
        carries={
            "what_we_cannot_share": "can't share details",
            "what_we_can_look_at": "still looking into what you told us",
            "effect_on_response": "our answer to you may leave things out",
        },
    ),
)
