"""Which words about a home start the law's clock on hazards, and what staff must see (FACT-AWAAB).

The assistant never says what class a hazard is: it keeps the clock that the worst reading of the
words would start, until a person assesses it.
"""

from __future__ import annotations

from collections.abc import Collection

from cases.clock_facts import What
from cases.nations import Nation

DANGERS = frozenset({"gas", "carbon_monoxide", "electrics", "collapse", "flood"})
"""Dangers of a building that a landlord must make safe."""
SLOW = frozenset({"damp_mould"})
"""Categories that are hazards by themselves."""
AT_RISK = frozenset({"vulnerability", "child_involved"})


def hazard_clocks(
    category: str, dangers: Collection[str], flags: Collection[str]
) -> tuple[What, ...]:
    """What the landlord now knows: an emergency, perhaps one, or a hazard to look into."""
    if DANGERS & set(dangers):
        return (What.EMERGENCY_HAZARD_KNOWN,)
    if category not in SLOW and "hazard_significant" not in flags:
        return ()
    raised = set(flags)
    perhaps = bool(AT_RISK & raised) and "health_and_safety" in raised
    if perhaps:
        return (What.HAZARD_KNOWN, What.MAYBE_EMERGENCY_HAZARD)
    return (What.HAZARD_KNOWN,)


FLAGS = {
    What.EMERGENCY_HAZARD_KNOWN: ("hazard_emergency", "serious_high_risk", "exec_team_alert"),
    What.MAYBE_EMERGENCY_HAZARD: ("hazard_emergency", "serious_high_risk"),
    What.HAZARD_KNOWN: ("hazard_significant",),
}
REGIME = {Nation.ENGLAND: "awaab_england", Nation.SCOTLAND: "awaab_scotland"}


def hazard_flags(clocks: Collection[What], nation: Nation, *, in_force: bool) -> tuple[str, ...]:
    """What staff must see of these; the law's own flag only once it is in force."""
    raised = [flag for clock in clocks for flag in FLAGS.get(clock, ())]
    if clocks and in_force and nation in REGIME:
        raised.append(REGIME[nation])
    return tuple(dict.fromkeys(raised))
