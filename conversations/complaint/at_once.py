"""Unhappy words that are a complaint whoever might choose: opened at once, the choice is theirs after."""

from __future__ import annotations

from conversations.heard import Heard


def is_opened_at_once(heard: Heard) -> bool:
    """Where asking first would lose what the law wants done now, or nobody is there to choose.

    An accusation of somebody senior goes to the regulator immediately in Scotland and to people
    outside their team everywhere (PFP-37, THA-2.4-exec). For a person who cannot speak for
    themselves the complaint is opened, and staff decide who acts (HPG-3.4).
    """
    return heard.understood.dissatisfied and (accuses_senior(heard) or _for_one_who_cannot(heard))


def accuses_senior(heard: Heard) -> bool:
    """Somebody high up is said to have done what nobody may."""
    return heard.says("senior") and heard.says("senior_accused")


def _for_one_who_cannot(heard: Heard) -> bool:
    speaks = heard.says("for_kin") or heard.detail("writer_relation") is not None
    return speaks and heard.says("cannot_speak_for_self")
