"""Somebody writes for another: asked for, agreed to, refused, taken back, or never answered."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.bank import phrases
from tests.crowd.life import Life
from tests.crowd.people import Person
from tests.crowd.saying import say

BY_STAFF = ("write", "update", "claim", "acknowledge")


def live(life: Life) -> None:
    """One representative and one resident, whose phone the landlord may hold."""
    representative = life.somebody(held=False)
    resident = life.somebody(Channel.SMS, held=life.chance.random() < 0.8)
    if life.chance.random() < 0.3:
        life.say(resident, life.voice(resident).grievance())
        life.carry_on(resident, 4)
    speak_for(life, representative, resident)
    answer_for_oneself(life, representative, resident)


def speak_for(life: Life, representative: Person, resident: Person, phone: str = "") -> str | None:
    """The complaint for the resident, and where to ask them; its reference."""
    chance, said = life.chance, phrases("representatives")
    resident.told_of.append(life.strangers.word())
    story = chance.choice(said["stories"]).format(token=resident.told_of[-1])
    words = chance.choice(said["begins"]).format(
        resident=resident.name, resident_home=resident.home, story=story
    )
    life.say(representative, say(words, "complain", "unhappy", "for_another", matter=resident.name))
    for _ in range(5):
        asked = life.asked(representative)
        if asked == "consent_how":
            given = phone or chance.random() < 0.85
            words = chance.choice(said["number" if given else "no_number"])
            life.say(representative, say(words.format(phone=phone or resident.phone)))
        elif asked == "your_name":
            words = chance.choice(said["name"]).format(name=representative.name)
            life.say(representative, say(words))
        elif asked == "resident":
            life.say(representative, say(f"{resident.name}, {resident.home}"))
        elif asked == "outcome" and chance.random() < 0.5:
            about_me = chance.choice(said["about_me"])
            me = {"name": representative.name, "home": representative.home}
            words = about_me.format(**me, phone=representative.phone)
            life.say(representative, say(words), careful=True)
        else:
            break
    return life.complaint_of(representative)


def answer_for_oneself(life: Life, representative: Person, resident: Person) -> None:
    """Staff write meanwhile; the resident says yes, no, nothing, or takes it back."""
    reference, chance = life.complaint_of(representative), life.chance
    if reference is None:
        return
    _work(life, reference)
    life.say(representative, life.voice(representative).move("chase"))
    life.carry_on(representative, 3)
    if life.asked(resident) == "consent" and chance.random() < 0.85:
        agrees = chance.random() < 0.65
        life.say(resident, life.voice(resident).consents(agrees))
        _work(life, reference)
        life.say(representative, life.voice(representative).move("chase"))
        life.say(resident, say(chance.choice(phrases("representatives")["reads_along"]), "chase"))
        life.carry_on(resident, 2)
        if agrees and chance.random() < 0.6:
            life.say(resident, say("withdraw", "withdraws"))
            _work(life, reference)
            life.say(representative, life.voice(representative).move("chase"))
    life.carry_on(representative, 4)
    _work(life, reference)


def _work(life: Life, reference: str) -> None:
    for deed in life.chance.sample(BY_STAFF, 2):
        life.staff(deed, reference)
    if life.chance.random() < 0.3:
        life.wait(days=life.chance.choice([1, 3]))
