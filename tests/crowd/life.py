"""A stretch of the town's life: people write, staff act, days pass, and every step is checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

from assistant.rehearse.sitting import OF_NO_CASE
from cases.dates import uk_time
from messages.addresses import Address, Channel
from tests.crowd import officers
from tests.crowd.bank import phrases
from tests.crowd.moods import any_mood
from tests.crowd.people import Person, Strangers
from tests.crowd.promises import Promise
from tests.crowd.reading import asked_in
from tests.crowd.records import Records, read_records
from tests.crowd.resident import Resident
from tests.crowd.saying import Saying
from tests.crowd.step import Step
from tests.crowd.town import Town

STRAYS = ("nonsense", "kind", "asks", "abuse")
MOVES = ("skip", "back", "change", "help", "human", "thanks", "wait", "restart")


@dataclass
class Life:
    """What a plan lives with: a town, chance, and the promises that watch."""

    town: Town
    chance: Random
    promises: list[Promise]
    told: list[str] = field(default_factory=list)
    turns: int = 0
    _asked: dict[Address, str] = field(default_factory=dict)
    _choices: dict[Address, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.strangers = Strangers(self.chance)
        self.now: Records = read_records(self.town.database)

    # people

    def somebody(self, *channels: Channel, matter: str = "", held: bool | None = None) -> Person:
        """A new person; often the landlord holds their number."""
        channel = self.chance.choice(channels) if channels else None
        person = self.strangers.person(any_mood(self.chance), channel)
        person.matter = matter or self.chance.choice(self.matters())
        held = self.chance.random() < 0.5 if held is None else held
        if held and person.at.channel.is_phone_text:
            self.town.hold(person.at, person.name, person.home)
        return person

    def matters(self) -> list[str]:
        """What people come about."""
        return sorted(phrases("matters"))

    def voice(self, person: Person) -> Resident:
        """This person's words."""
        return Resident(person, self.chance)

    # what happens

    def say(
        self,
        person: Person,
        saying: Saying,
        *,
        at: Address | None = None,
        in_group: bool = False,
        careful: bool = False,
    ) -> None:
        """They say it, where they usually write unless `at` names another place."""
        pieces = (saying,) if careful or in_group else self.voice(person).pieces(saying)
        for piece in pieces:
            self.town.tick(timedelta(seconds=self.chance.choice([5, 40, 300])))
            words = piece if careful else self.voice(person).typed(piece)
            self._heard(person, words, at or person.at, in_group)

    def _heard(self, person: Person, saying: Saying, address: Address, in_group: bool) -> None:
        town = self.town
        self.turns += 1
        who = f"{person.name} ({address.channel})"
        self._tell(f"{who}{' in a group' if in_group else ''}: {saying.words}"
                   f"{f' [{saying.press}]' if saying.press else ''}")  # fmt: skip
        incoming = town.hear(
            person.at if in_group else address,
            saying.words,
            press=saying.press,
            files=saying.files,
            group=address if in_group else None,
        )
        self._happened(who=person, address=address, saying=saying, in_group=in_group)
        if self.chance.random() < person.mood.repeats:
            self._tell("   (the same message is delivered again)")
            town.receive(incoming)
            self._happened(who=person, address=address, again=True)

    def wait(self, **length: float) -> None:
        """Days or hours pass."""
        self._tell(f"... {', '.join(f'{n} {unit}' for unit, n in length.items())} pass")
        self.town.pass_time(timedelta(**length))
        self._happened()

    def staff(self, deed: str, reference: str) -> str:
        """An officer does this to a case; what they write has a word of its own."""
        token = self.strangers.word()
        case = self.now.cases[reference]
        self._tell(f"staff: {deed} {reference} ({token})")
        refused = officers.do(self.town, case, deed, token, self.chance)
        if refused:
            self._tell(f"   {refused}")
        self._happened(deed=deed, about=reference, deed_tokens=(token,))
        return refused

    def landlord(self, deed: str) -> None:
        """What is done at the landlord and to no case: `OF_NO_CASE` of rehearsals has each."""
        self._tell(f"the landlord: {deed}")
        OF_NO_CASE[deed](self.town.world)
        self.town.world.postman.deliver_all()
        self._happened(deed=deed)

    def carry_on(self, person: Person, turns: int = 12, *, at: Address | None = None) -> None:
        """They answer what they are asked, as their mood has it, until nothing is asked."""
        address, mood = at or person.at, person.mood
        for _ in range(turns):
            asked = self._asked.get(address, "")
            if not asked or self.chance.random() < mood.leaves:
                return
            if self.chance.random() < mood.goes_quiet:
                self.wait(hours=self.chance.choice([3, 20, 30, 75, 170]))
            self._one_turn(person, asked, address)
            if self.chance.random() < 0.03:
                self.something_at_the_desk()

    def something_at_the_desk(self) -> None:
        """Staff take up one of the cases."""
        if self.now.cases:
            reference = self.chance.choice(sorted(self.now.cases))
            self.staff(self.chance.choice(officers.USUAL), reference)

    def complaint_of(self, person: Person) -> str | None:
        """The reference of their newest complaint."""
        mine = [c for c in self.now.cases.values() if c.at == person.at and c.is_complaint]
        return str(mine[-1].reference) if mine else None

    def asked(self, person: Person) -> str:
        """What this person was last asked."""
        return self._asked.get(person.at, "")

    # inside

    def _one_turn(self, person: Person, asked: str, address: Address) -> None:
        mood, voice, chance = person.mood, self.voice(person), self.chance
        if chance.random() < mood.meets_danger:
            self.say(person, voice.danger(), at=address)
        elif chance.random() < mood.rages:
            self.say(person, voice.grievance(), at=address)
        elif chance.random() < mood.strays:
            self.say(person, voice.chatter(chance.choice(STRAYS)), at=address)
        elif chance.random() < mood.moves:
            self.say(person, voice.move(chance.choice(MOVES)), at=address)
        elif chance.random() < mood.tells_more:
            self.say(person, voice.more(asked), at=address)
        else:
            answer = voice.answer(asked, self._choices[address])
            files = 1 if chance.random() < mood.sends_photos else 0
            self.say(person, replace(answer, files=files), at=address)

    def _happened(self, **what: object) -> None:
        before, self.now = self.now, read_records(self.town.database, self.now.ends)
        step = Step(
            at=self.town.now,
            before=before,
            after=self.now,
            dates_of=self.town.dates_of,
            days_told=self.town.days_told(),
            people=tuple(self.strangers.all),
            **what,  # type: ignore[arg-type]
        )
        self._read(step)
        for promise in self.promises:
            promise.check(step)

    def _read(self, step: Step) -> None:
        """Everybody reads what they got, and knows what they are asked."""
        for message in step.sent:
            shown = message.text.replace("\n", " / ")
            choices = f" {[value for value, _ in message.choices]}" if message.choices else ""
            to = f"{message.to.channel} {message.to.value} <{','.join(message.kinds)}>"
            self.told.append(f"      -> {to} {shown}{choices} ({message.status})")
            if asked := asked_in((message,)):
                self._asked[message.to] = asked
                self._choices[message.to] = tuple(value for value, _ in message.choices)
        if step.address and step.replies and not asked_in(step.replies):
            self._asked[step.address] = ""

    def _tell(self, line: str) -> None:
        self.told.append(f"{uk_time(self.town.now):%a %d %b %H:%M} {line}")
