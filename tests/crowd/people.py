"""Invented people whose every detail is unmistakable: no word of one fits another."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from random import Random

from messages.addresses import Address, Channel
from tests.crowd.moods import Mood

FIRST = ("Ismay", "Tarn", "Wenna", "Joss", "Orla", "Bram", "Elowen", "Corin")
HEADS = ("quar", "zel", "brim", "thav", "glim", "vosk", "dwyn", "purr", "skel", "yarn", "fenn")
HEARTS = ("ow", "and", "eth", "im", "ust", "ol", "av")
TAILS = ("by", "wick", "more", "thorpe", "dale", "ham", "combe")
STREETS = ("Court", "Close", "Way", "House")
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


@dataclass(eq=False)
class Person:
    """Somebody in the town: a mood, details of their own, and where they write from.

    `tokens` are the words by which a leak of theirs is told; `places` where they are proved:
    the phones and chats that are theirs alone.
    """

    name: str
    home: str
    postcode: str
    phone: str
    story_token: str
    wish_token: str
    mood: Mood
    at: Address
    places: set[Address] = field(default_factory=set)
    told_of: list[str] = field(default_factory=list)
    """Words by which to know what somebody else told of them."""
    matter: str = "boiler"

    @property
    def tokens(self) -> tuple[str, ...]:
        """Any of these in a message says something of this person."""
        surname, street = self.name.split()[1], self.home.split()[1]
        return (surname, street, self.postcode, self.story_token, self.wish_token, self.phone[-9:])


class Strangers:
    """Makes people; no two share a word."""

    def __init__(self, chance: Random):
        self._chance = chance
        self._words = [a + b + c for a in HEADS for b in HEARTS for c in TAILS]
        chance.shuffle(self._words)
        self._numbers = count(1)
        self.all: list[Person] = []
        """Everybody there is, whether they have written or not."""

    def word(self) -> str:
        """A word that nobody has said yet."""
        return self._words.pop()

    def person(self, mood: Mood, channel: Channel | None = None) -> Person:
        """Somebody new, with a phone or chat of their own."""
        chance, number = self._chance, next(self._numbers)
        phone = f"+447700{900_000 + chance.randrange(40) * 1000 + number:06}"
        a, b = chance.choice(LETTERS), chance.choice(LETTERS)
        person = Person(
            name=f"{chance.choice(FIRST)} {self.word().title()}",
            home=f"{chance.randint(2, 99)} {self.word().title()} {chance.choice(STREETS)}",
            postcode=f"BS{chance.randint(1, 9)} {chance.randint(1, 9)}{a}{b}",
            phone=phone,
            story_token=self.word(),
            wish_token=self.word(),
            mood=mood,
            at=_address(channel or chance.choice([*Channel]), phone, number),
        )
        person.places.add(person.at)
        self.all.append(person)
        return person


def _address(channel: Channel, phone: str, number: int) -> Address:
    if channel.is_phone_text:
        return Address(channel, phone)
    return Address(channel, f"chat-{number}" if channel is Channel.WEB_CHAT else f"88{number:05}")
