"""How somebody feels as they write: it sets how they answer, and how often they stray."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Mood:
    """Chances, at each of their turns, of doing something else than plainly answering."""

    name: str
    slips: float = 0.0
    """typing slips, by word"""
    tells_more: float = 0.1
    """adds what nobody asked for"""
    strays: float = 0.05
    """says something beside the point"""
    moves: float = 0.05
    """skip, back, change, help, a person"""
    goes_quiet: float = 0.03
    """days pass"""
    rages: float = 0.0
    """grumbles again instead of answering"""
    meets_danger: float = 0.02
    sends_photos: float = 0.03
    splits: float = 0.05
    """sends one thought as several messages"""
    repeats: float = 0.03
    """the network delivers the same message twice"""
    leaves: float = 0.03
    """stops answering for good"""


MOODS = (
    Mood("plain"),
    Mood("chatty", tells_more=0.6, splits=0.3),
    Mood("terse", tells_more=0.0, strays=0.0),
    Mood("angry", rages=0.3, strays=0.1, leaves=0.05),
    Mood("hurried", slips=0.12, splits=0.15),
    Mood("fickle", moves=0.3),
    Mood("lost", strays=0.35, moves=0.1),
    Mood("slow", goes_quiet=0.3, leaves=0.08),
    Mood("unlucky", meets_danger=0.15, tells_more=0.3, slips=0.05),
)


def any_mood(chance: Random) -> Mood:
    """One of them."""
    return chance.choice(MOODS)
