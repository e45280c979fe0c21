"""What somebody says next: a plain answer to what they were asked, or what their mood makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tests.crowd.bank import phrases
from tests.crowd.people import Person
from tests.crowd.saying import Saying, say
from tests.crowd.slips import slip

YES_OR_NO = ("offer", "read_back", "consent")
"""Where one more thought in the same breath would leave anybody unsure."""
CHOSEN = {
    "offer": ("complain", "fix"),
    "who": ("mine",),
    "told_before": ("told", "not_told"),
    "reach": ("here", "phone", "email", "letter"),
    "read_back": ("right", "wrong"),
    "consent_how": ("call_them",),
    "adjustments": ("none",),
    "start": ("complain", "report", "human"),
    "consent": ("agree", "refuse"),
    "look": ("look", "leave"),
}
MEANING = {"complain": "complain", "fix": "declines", "human": "human", "agree": "agrees",
           "refuse": "refuses"}  # fmt: skip


class Resident:
    """Gives a person's words, as their mood has them."""

    def __init__(self, person: Person, chance: Random):
        self.person, self.chance = person, chance

    def typed(self, saying: Saying) -> Saying:
        """With the slips of this person's thumbs. Danger and plain wishes are typed with care."""
        if saying.danger or {"complain", "declines", "human", "stop", "start"} & saying.means:
            return saying
        mood, person = self.person.mood, self.person
        keep = (person.name, person.home, *person.tokens, *_nouns(saying.matter))
        return saying.said(slip(saying.words, mood.slips, self.chance, keep))

    def pieces(self, saying: Saying) -> tuple[Saying, ...]:
        """One thought, perhaps sent as two messages: what is wrong, and the detail behind it."""
        whole = f"{saying.phrase.rstrip('.')}. "
        detail = saying.words.removeprefix(whole)
        parts = saying.phrase and detail != saying.words and not saying.danger
        if not parts or self.chance.random() >= self.person.mood.splits:
            return (saying,)
        return (saying.said(whole.strip()), say(detail))

    def grievance(self, matter: str = "", *, detail: bool = True) -> Saying:
        """Unhappy about what brought them here."""
        matter = matter or self.person.matter
        phrase = self.chance.choice(phrases("matters")[matter]["unhappy"])
        words = phrase
        if detail and self.chance.random() < 0.8:
            words = f"{words.rstrip('.')}. {self._detail()}"
        return say(words, "unhappy", matter=matter, phrase=phrase)

    def request(self, matter: str = "") -> Saying:
        """Only asks for something to be done."""
        matter = matter or self.person.matter
        return say(self.chance.choice(phrases("matters")[matter]["asks"]), "asks", matter=matter)

    def wish(self) -> Saying:
        """Says that they complain."""
        words = self.chance.choice(phrases("wishes")["complain"])
        return say(words, "complain", matter=self.person.matter)

    def everything(self) -> Saying:
        """A complaint with all that could be asked, in one message."""
        p, answers = self.person, phrases("answers")
        began = self.chance.choice(["since March", "for three weeks"])
        words = (
            f"{self.grievance(detail=False).words}. It's been like this {began}. I'm {p.name}, my "
            f"flat is {p.home}, {p.postcode}. I rang you twice about it. I want it fixed and a "
            f"call back. {self.chance.choice(answers['reach'])}. I want to complain"
        )
        return say(words, "unhappy", "complain", matter=p.matter)

    def danger(self) -> Saying:
        """Something that must come before all else."""
        name = self.chance.choice(sorted(phrases("dangers")))
        return say(self.chance.choice(phrases("dangers")[name]), danger=name)

    def move(self, name: str) -> Saying:
        """One of the moves that work anywhere."""
        meant = (name,) if name in ("human", "stop", "start", "chase", "restart") else ()
        return say(self.chance.choice(phrases("moves")[name]), *meant)

    def chatter(self, name: str) -> Saying:
        """Beside the point."""
        meant = (name,) if name in ("nonsense", "foreign") else ()
        words = self.chance.choice(phrases("chatter")[name])
        return say(words, *meant, matter=name if name == "foreign" else "", phrase=words)

    def answer(self, asked: str, choices: Sequence[str] = ()) -> Saying:
        """An answer to this question, by button or in words; any button where it is strange."""
        chance = self.chance
        if asked == "unknown" and choices and chance.random() < 0.7:
            return self._pressed("offer", chance.choice(choices))
        if asked in CHOSEN and chance.random() < 0.35:
            value = chance.choice(CHOSEN[asked])
            return self._pressed(asked, value)
        if asked == "offer":
            return self._to_offer()
        if asked == "read_back":
            return self._filled("right" if chance.random() < 0.75 else "wrong")
        if asked == "consent":
            return self.consents(chance.random() < 0.6)
        if asked in ("resident", "your_name", "consent_how"):
            return self._for_another(asked)
        if asked in ("what_happened", "start"):
            return self.grievance()
        if asked == "request_what":
            return self.request()
        return self._filled(asked if asked in phrases("answers") else "unknown")

    def consents(self, agrees: bool) -> Saying:
        """The resident's word on who may act for them."""
        words = self.chance.choice(phrases("representatives")["agree" if agrees else "refuse"])
        return say(words, "agrees" if agrees else "refuses")

    def more(self, asked: str) -> Saying:
        """The answer and something nobody asked for."""
        answer = self.answer(asked)
        if answer.press or asked in YES_OR_NO:
            return answer
        extra = self._words(self.chance.choice(["began", "told_before", "home", "outcome"]))
        return replace(answer, words=f"{answer.words}. {extra}")

    def _to_offer(self) -> Saying:
        yes = self.chance.random() < 0.7
        words = self.chance.choice(phrases("wishes")["yes" if yes else "no"])
        return say(words, "complain" if yes else "declines", matter=self.person.matter)

    def _pressed(self, asked: str, value: str) -> Saying:
        meaning = MEANING.get(value, "") if asked in ("offer", "start", "consent") else ""
        means = (meaning,) if meaning else ()
        return say(value, *means, press=value, matter=self.person.matter)

    def _filled(self, name: str) -> Saying:
        return say(self._words(name))

    def _words(self, name: str) -> str:
        p = self.person
        return str(self.chance.choice(phrases("answers")[name])).format(
            name=p.name, home=p.home, postcode=p.postcode, phone=p.phone, token=p.wish_token,
            grievance="", detail="", request="",
        )  # fmt: skip

    def _for_another(self, asked: str) -> Saying:
        """Asked as if they wrote for somebody else: they only give themselves."""
        if asked == "consent_how":
            return say(self.chance.choice(phrases("representatives")["no_number"]))
        return say(f"{self.person.name}, {self.person.home}")

    def _detail(self) -> str:
        words = str(self.chance.choice(phrases("details")["details"]))
        return words.format(token=self.person.story_token)


def _nouns(matter: str) -> tuple[str, ...]:
    """What a matter is known by: mistyped, nobody could tell it from another."""
    return tuple(phrases("matters").get(matter, {}).get("nouns", ()))
