"""What it is about, in a few words: `kitchen tap`, `lift`, `missed appointment`."""

from __future__ import annotations

import re

from conversations.understanding.volunteered.places import place

_FIXED = (
    "boiler|central heating|heating|hot water|radiators?|storage heaters?|immersion|thermostat|taps?|sink|bath|"
    "shower|toilet|loo|cistern|wet room|pipes?|drains?|gutters?|guttering|roof|loft|ceiling|walls?|plaster|"
    "floors?|floorboards?|tiles?|skirting|stairs|handrail|banister|front door|back door|main door|communal door|"
    "communal front door|fire door|patio door|doors?|locks?|keys?|fob|windows?|lights?|socket|sockets|electrics|"
    "fuse ?box|fuse ?board|extractor(?: fan)?|fan|cooker|oven|hob|worktop|cupboards?|drawers?|fence|gate|shed|"
    "path|lift|intercom|entry ?phone|door entry|buzzer entry|buzzer|bins?|bin store|bin shed|fly ?tipping|rubbish|graffiti|grass|"
    "hedges?|trees?|garden|car park|parking|play ?park|play area|stairwell|landing|cleaning|pull ?cord|pendant|alarm|"
    "smoke alarm|mould|mold|damp|damp course|condensation|leak|flood|rats?|mice|pests?|noise|music|party|asb|neighbours?|"
    "rent statements?|rent|service charge|arrears|refund|direct debit|statement|transfer|banding|waiting list|"
    "mutual exchange|"
    "appointment|call ?backs?|phone queue|letter|emails?|data|cctv|carers?|care|support worker|meals|adaptations?|"
    "scaffolding|kitchen|bathroom|gas (?:check|safety|service)|aerial|contractors?|caretaker|cleaner|gardener|housing officer"
)
_THING = re.compile(rf"\b(?<!next )({_FIXED})\b")
"""Not of the neighbours: "it's next door"."""
_ROOM_BEFORE = re.compile(
    rf"\b(kitchen|bathroom|bedroom|hall|hallway|living room|front room|communal|outside|bath|garden|front|back|stair|roof)s? ({_FIXED})\b"
)
_IN_ROOM = re.compile(
    rf"\b({_FIXED}) (?:in|on) (?:the|my|our|her|his) (kitchen|bathroom|bedroom|hall|hallway|living room|front room|loft|stairs)\b"
)

_ON_THE_PHONE = re.compile(
    r"\b(?:wom[ae]n|m[ae]n|lady|lad|lass|girl|bloke|guy|person|somebody|someone|one|operator|staff|people|he|she|they)\b"
    r"(?: \w+){0,6} on (?:the|your) (?:phone|phones|line|phone ?line|helpline|switchboard)\b"
)
"""Whoever answers there: how they spoke is a matter of its own, and not what a caretaker did."""


def topic(folded: str) -> str | None:
    """The first thing of the home or the service that is named, with its room when it is said."""
    if found := _IN_ROOM.search(folded):
        return f"{found[2]} {found[1]}"
    if found := _THING.search(folded):
        before = _ROOM_BEFORE.search(folded)
        if before and before.start() <= found.start():
            return before[0]
        return found[1]
    return "phone line" if _ON_THE_PHONE.search(folded) else place(folded)
