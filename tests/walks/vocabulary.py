"""What people say on a walk, each with what a good reader would take it to mean."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS, Understood

LONG = "the kitchen ceiling is still wet and nobody rings back, " * 180
CONTROL = "".join(map(chr, range(1, 32))) + "\x7f\u200b\u202e\ufeff still here"
RIGHT_TO_LEFT = "السقف يسرب الماء منذ أسبوعين ولا أحد يجيب"


@dataclass(frozen=True, slots=True)
class Words:
    """Something said, and its meaning; `choice` is a button that was pressed."""

    text: str
    meant: Understood
    choice: str | None = None


def act(text: str, name: str) -> Words:
    """A move in the conversation."""
    return Words(text, Understood(kind="act", act=name, confidence=0.99))


def means(text: str, kind: str = "other", category: str = "other", **more: Any) -> Words:
    """Free words; `details` by their names, `unhappy` for dissatisfaction."""
    unhappy, danger, flags = more.pop("unhappy", 0.0), more.pop("danger", ()), more.pop("flags", ())
    return Words(
        text,
        Understood(
            kind=kind,
            category=category,
            dissatisfaction=unhappy,
            danger=danger,
            flags=flags,
            details=more,
            confidence=0.8,
        ),
    )


def number(value: int, text: str | None = None) -> Words:
    """A number, as an answer to numbered choices or to nothing at all."""
    return Words(text or str(value), Understood(kind="act", details={"number": value}))


def grumble(text: str, category: str, **more: Any) -> Words:
    """Unhappy with the landlord."""
    return means(text, "complaint", category, unhappy=0.9, **more)


MUM = {"flags": ("representative",), "writer_relation": "daughter", "relation": "mother"}
SINCE = {"words": "since March", "earliest": "2026-03-01", "latest": "2026-03-31"}

GRUMBLES = (
    grumble(
        "the boiler has been off and on for weeks, no one ever comes", "repairs", topic="boiler"
    ),
    grumble("third time ive rung about the leak", "repairs", topic="leak", reported_before=True),
    grumble("black mould all over the bedroom again", "damp_mould", topic="mould"),
    grumble("your man was so rude to me on the phone", "staff"),
    grumble("still waiting", "communication"),
    grumble("you lot are useless", "other"),
    grumble("why has my service charge doubled, this is a joke", "rent_charges"),
    grumble("parties till 4am every night and you do nothing", "asb", began=SINCE),
    grumble("nobody answers my complaint", "complaint_handling"),
    grumble("my mums kitchen has been leaking since March and you ignore her", "repairs", **MUM),
)
WISHES = (
    grumble("I want to complain", "other", wants_complaint=True),
    grumble(
        "i want to make a complaint about the lift", "estate", wants_complaint=True, topic="lift"
    ),
    grumble("complaint. damp. 9 weeks.", "damp_mould", wants_complaint=True),
    grumble("I want to complain for my mum", "other", wants_complaint=True, **MUM),
    means(
        "I dont want to complain, just get it fixed", "request", "repairs", declines_complaint=True
    ),
    means("no complaint thanks, only fix the tap", "request", "repairs", declines_complaint=True),
)
REQUESTS = (
    means("the tap in my kitchen drips", "request", "repairs", topic="tap"),
    means("can someone look at the gutter", "request", "repairs", topic="gutter"),
    means("grass needs cutting", "request", "estate"),
    means("can I have a new fob please", "enquiry"),
    means("what are your opening hours", "enquiry"),
    means("send me everything you hold about me", "data_rights", "data"),
    means("your gardener is lovely", "compliment", "staff", about_employee="the gardener"),
    means("maybe paint the bins green", "comment", "estate"),
    means("what's happening with my case", "status"),
    means("any news? it's been a month", "status", unhappy=0.7),
    means("what about DEM-AAAA-AAAA", "status", reference="DEM-AAAA-AAAA"),
    means("im not happy with your answer", "escalate", "complaint_handling", unhappy=0.8),
    means("I speak for Mrs Okafor", "representative", **MUM),
    means(
        "large print please",
        "adjustment",
        adjustments=[{"code": "large_print", "words": "large print"}],
    ),
)
ASIDES = (
    grumble(
        "I wont give my name, the caretaker is drunk every day",
        "staff",
        flags=("anonymous",),
        place="Fern Court",
    ),
    grumble("i wont say who i am but this is a disgrace", "other", flags=("anonymous",)),
    means("Cllr Shah here, what are you doing about Mr Idowu", "representative", says=["elected"]),
    grumble("I just want £150 for my carpet", "repairs", says=["money_only"]),
    means("send me everything you hold on me", "data_rights", "data", says=["copy_data"]),
    means("delete everything about me", "data_rights", "data", says=["erase_data"]),
    grumble("you sent my letter to my ex", "data", says=["data_misused"]),
    grumble("you gave him my address", "data", says=["data_misused"], flags=("domestic_abuse",)),
    means("I want to drop my complaint", "complaint", withdraws=True, says=["stop_complaint"]),
    means("forget it"),
    means("stop only the chat"),
    grumble(
        "open my fence complaint again, your decision was wrong",
        "complaint_handling",
        says=["reopen", "against_decision"],
    ),
    grumble("I dont agree to any extension", "complaint_handling", says=["against_extension"]),
    grumble("still no door, you said the 30th", "repairs", says=["still_waiting_promise"]),
    grumble("they also broke my gate", "repairs", says=["too"], topic="gate"),
    means("and my rent statement is wrong", "enquiry", "rent_charges", says=["too"]),
    means("how long do you take?", "enquiry", asks=["how_long"]),
    means("who is the ombudsman?", "enquiry", asks=["ombudsman"]),
    means("will I get in trouble if I complain?", "enquiry", asks=["harm"], wants_complaint=True),
    means("when is my council tax due", "enquiry", says=["another_body"]),
    grumble("my service charge is unfair, can I challenge it", "rent_charges", says=["tribunal"]),
    means("yes its safe here now", says=["yes_first"]),
    means("email me at work@home.example, never here", email="work@home.example"),
    means("2 is wrong, it was the lift not the door"),
    means("2. repair ok but the phone queue is dreadful"),
    grumble("the lad in number 14 never gets his visits", "care", says=["about_another"]),
    means("Yes complain about it", "complaint", "other", says=["yes_first"], unhappy=0.8),
)
ANSWERS = (
    means("Sam Reid, 12 Acacia Court, AB1 2CD", address="12 Acacia Court", postcode="AB1 2CD"),
    means("Jean Okafor, 3 Birch Way", resident_name="Jean Okafor", address="3 Birch Way"),
    means("07700 900101", phone="+447700900101"),
    means("me@home.example", email="me@home.example"),
    means("since March", began=SINCE),
    means("about three weeks"),
    means("mine"),
    means("just want it fixed and a call back", outcome="just want it fixed"),
    means(
        "please ring me after two", adjustments=[{"code": "call_after", "words": "ring after two"}]
    ),
    means("im deaf", circumstances=["deaf"]),
    means("It came through the ceiling on Monday and took the lights out in the hall"),
    means("change my address"),
    means("change who"),
    means("wrong number"),
    means("withdraw"),
)
DANGER = (
    means("I can smell gas", "safety", "safety", danger=("gas",)),
    means("no heating and a new baby here", "safety", "safety", danger=("no_heat_or_water",)),
    means("he hit me again", "safety", "safety", danger=("violence", "domestic_abuse")),
    means("I cant go on any more", "safety", "safety", danger=("suicide",)),
    grumble("sparks from the socket and you dont care, I want to complain", "repairs",
            danger=("electrics",), wants_complaint=True),
    grumble("ceiling came down, told you for months", "repairs", danger=("collapse",)),
)  # fmt: skip
ODD = (
    means(""),
    means("   "),
    means("😡😡😡"),
    means(RIGHT_TO_LEFT, "complaint", "repairs", unhappy=0.9),
    grumble(LONG, "repairs"),
    means(CONTROL),
    means("asdf qwer zxcv"),
    means("{reference} {0} %s %(x)s {{}}"),
    means("?" * 3000),
    means("<script>alert(1)</script>"),
)
MOVES = (
    act("yes", "yes"),
    act("no", "no"),
    act("not sure", "not_sure"),
    act("skip", "skip"),
    act("back", "back"),
    act("start again", "restart"),
    act("help", "help"),
    act("STOP", "stop"),
    act("START", "start"),
    act("can I talk to a person", "human"),
    act("polski", "change_language"),
    act("thanks", "thanks"),
    act("hi", "greet"),
    number(1),
    number(2),
    number(3),
    number(9),
    number(0),
    number(-1),
)
MOODS = (
    (GRUMBLES, 5),
    (WISHES, 2),
    (REQUESTS, 3),
    (ASIDES, 5),
    (ANSWERS, 5),
    (DANGER, 1),
    (ODD, 1),
    (MOVES, 5),
)


def anything(chance: Random) -> Words:
    """Something from any mood."""
    mood = chance.choices([words for words, _ in MOODS], [weight for _, weight in MOODS])[0]
    return chance.choice(mood)


def misread(words: Words, chance: Random) -> Words:
    """The same words taken to mean something else altogether: readers err."""
    if not words.text.strip():
        return words
    if chance.random() < 0.4:
        return Words(words.text, Understood(kind="act", act=chance.choice(ACTS)), words.choice)
    wrong = Understood(
        kind=chance.choice(KINDS),
        category=chance.choice(CATEGORIES),
        dissatisfaction=chance.choice([0.0, 0.49, 0.5, 1.0]),
        danger=tuple(chance.sample(DANGERS, chance.choice([0, 0, 0, 0, 1, 3]))),
        flags=chance.choice([(), ("representative",), ("anonymous",)]),
        details=words.meant.details,
        confidence=0.3,
    )
    return Words(words.text, wrong, words.choice)
