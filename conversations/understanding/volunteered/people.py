"""Who is writing, for whom, and the names that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"[A-Z][\w'-]+(?: (?:O'|Mc|Mac)?[A-Z][\w'-]+){0,2}"
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? " + _NAME
_OWN = re.compile(
    rf"(?:\b[Mm]y (?:full )?name(?:'s| is|s|\?|:)?|\b(?:I'm|I am|Im|im|i am|i'm|this is|This is|it's|It's))"
    rf" ({_TITLED}|{_NAME})(?![\w'])"
)
_OWN_LOWER = re.compile(
    r"\bmy (?:full )?name(?:'s| is|s) ([a-z][a-z'-]+(?: (?!and\b|from\b|i\b|im\b|my\b|at\b|of\b)[a-z][a-z'-]+)?)"
)
_NO_NAME_WORDS = """
a an at in on not the so very just still really here fed sick deaf blind disabled autistic
writing complaining sorry afraid going having being trying calling ringing looking waiting
happy unhappy livid fuming angry disgusted tired stuck worried pregnant his her their
english polish welsh scottish irish british monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november
december councillor cllr okay ok
"""
_NOT_NAMES = frozenset(_NO_NAME_WORDS.split())

_KIN = {
    "mother": "mother|mum|mam|mom|ma|maw|mummy|mammy",
    "father": "father|dad|da|daddy|faither",
    "grandmother": "grandmother|gran|granny|nan|nana|nanna|grandma|nain|mamgu",
    "grandfather": "grandfather|grandad|granddad|grandda|granda|grandpa|taid|papa",
    "wife": "wife",
    "husband": "husband|hubby",
    "partner": "partner|boyfriend|girlfriend|fiance|fiancee|other half",
    "son": "son|boy|laddie",
    "daughter": "daughter|lassie",
    "brother": "brother|bro",
    "sister": "sister|sis",
    "aunt": "aunt|auntie|aunty",
    "uncle": "uncle",
    "cousin": "cousin",
    "niece": "niece",
    "nephew": "nephew",
    "mother-in-law": "mother in law|mum in law|mother-in-law",
    "father-in-law": "father in law|dad in law|father-in-law",
    "parents": "parents|mum and dad",
    "friend": "friend|mate|pal|flatmate",
    "neighbour": "neighbour|neighbor",
    "client": "client|service user",
    "tenant": "tenant",
    "constituent": "constituent|constituents",
}
_KIN_OF = {word: name for name, words in _KIN.items() for word in words.split("|")}
_KIN_WORDS = "|".join(sorted(_KIN_OF, key=len, reverse=True))
_FOR = re.compile(
    rf"\b(?:on behalf of|behalf of|(?:writing|texting|asking|complaining|complain|complaint|ringing|"
    rf"calling|speaking|speak|acting|act|reporting|contacting you|doing (?:this|it)|this is|its|it's|"
    rf"it is|consent|power of attorney|lpa|attorney|permission|deal\w* with|appointee|guardian|"
    rf"deputy)(?: (?:for|about|is for))|(?:writing|texting)(?: to you)? (?:for|about)|look after|"
    rf"carer (?:for|to)|help|representing|represent|acting for) (?:my|our|an?|the|one of my|her|his)?"
    rf" ?(?:elderly |old |disabled |late |wee |above named )?({_KIN_WORDS})\b(?! officer)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"\b(?:my|ma|me|oor) (?:elderly |old )?({_KIN_WORDS})(?:'s|s)? (?:flat|house|home|boiler|heating|tenancy|"
    r"wet room|bathroom|kitchen|rent|repair|place|roof|shower|toilet|bungalow)\b",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    rf"\b(?:my )?(?:elderly |old )?({_KIN_WORDS})\b[^.!?]{{0,30}} (?:has |have )?(?:(?:asked|wants|would like|told) me"
    rf"|(?:wants|would like) to (?:make a complaint|complain))\b",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"\b(?:i'?m|i am|im) (?:the |a |an |his |her |their |mr \w+'?s |mrs \w+'?s |ms \w+'?s "
    r"|(?:[\w-]+ ){0,2}\w+'s )?"
    r"(?:full[- ]time |unpaid |elder |eldest |paid )?"
    r"(daughter|son|lad|lass|carer|wife|husband|sister|brother|niece|nephew|mother|father|mum|dad|partner|"
    r"granddaughter|grandson|neighbour|friend|support worker|social worker|key worker|care manager|"
    r"advocate|solicitor|councillor|ward councillor|interpreter|appointee|guardian|attorney|deputy|"
    r"nurse|health visitor|probation officer|teacher|caseworker|mp's caseworker|occupational therapist)"
    r"\b(?= (?:of|for|to|from|at|and|in|on|here|writing|contacting|with|i|who)\b|[,.;!]|$| (?-i:[A-Z])\w+[.,;!]*$)",
    re.IGNORECASE,
)
_RELATION_AND_NAME = re.compile(
    rf"\b(?:I'?m|I am|[Ii]m|i'm|i am) (?:[Hh]er|[Hh]is|[Tt]heir|the) (?:\w+ )?(?:{_KIN_WORDS}|granddaughter|grandson|carer|lad|lass|eldest|youngest"
    rf"|(?:support|social|key) worker|advocate|solicitor),? ({_NAME})(?![\w'])"
)
""" "I'm her grandson Kai"."""
_NAMED_THEIR = re.compile(
    rf"\b{_NAME},? (?:i am |i'm |im )?(?:her|his|their) (daughter|son|carer|wife|husband|sister|brother"
    r"|niece|nephew|mother|father|granddaughter|grandson|support worker|social worker)[.!]?\s*$"
)
""" "My name Minh Tran her son", at the end of what they say."""
_HERE = re.compile(
    r"\b(cllr|councillor|councilor|solicitor|support worker|social worker|advocate|health visitor)"
    r"(?: [A-Z][\w'-]+){0,2} here\b|\bfrom (cllr|councillor)\b",
    re.IGNORECASE,
)
_CHILD = re.compile(
    r"\bmy (son|daughter)(?: [A-Z][\w'-]+)?(?: is|,? aged|'s| who is|,)? (?:\d|1[0-7])\b(?! (?:weeks|months))",
    re.IGNORECASE,
)
_OTHER_END = {
    "mother": "child",
    "father": "child",
    "parents": "child",
    "grandmother": "grandchild",
    "grandfather": "grandchild",
    "wife": "husband or wife",
    "husband": "husband or wife",
    "son": "parent",
    "daughter": "parent",
    "aunt": "niece or nephew",
    "uncle": "niece or nephew",
    "client": "professional",
    "tenant": "professional",
    "constituent": "elected member",
}
_RESIDENT = re.compile(
    rf"\b(?:{_KIN_WORDS}|tenant|client|resident|neighbour|for|behalf of),? (?:called |is |named )?({_TITLED}|{_NAME})",
)
_TITLED_FOR = re.compile(rf"\b(?:for|of|behalf of|about) ({_TITLED})")
_TITLED_IN_SMALL = re.compile(
    r"\b(?:for|of|to|behalf of|about|helping|called) ((?:mr|mrs|ms|miss|dr)\.? [a-z'-]+"
    r"(?: (?!he\b|she\b|is\b|who\b|at\b|has\b|and\b|in\b|on\b|the\b|to\b|from\b|they\b|i\b|im\b|hes\b|shes\b|cant\b"
    r"|cannot\b|wants\b|needs\b|was\b|about\b|of\b)[a-z'-]+)?)"
)
""" "Carer for mr dennis tubb he is 91"."""
_SUPPORTED = re.compile(
    rf"\b(?:(?:[Ii]|[Ww]e) (?:support|act for|act on behalf of|represent|are instructed by|advocate for|"
    rf"care for|look after)|(?:[Ii](?:'?m| am)|[Ww]e(?:'?re| are)) (?:assisting|supporting|helping|advising|"
    rf"representing|acting for|working with|writing for)) ({_TITLED}|{_NAME})(?![\w'])"
)
"""A name instead of a relation: whom a professional works for."""
_ON_BEHALF = re.compile(
    rf"\b(?:as|am|are|from|is) (?:an? |the |your )?(?:[\w'-]+ ){{0,4}}?"
    rf"(?:caseworker|case worker|advis[eo]r|advocate|support worker|social worker|key worker|solicitor|"
    rf"health visitor|care manager|navigator|link worker)(?: working)? (?:for|to|on behalf of) "
    rf"({_TITLED}|{_NAME})(?![\w'])"
)
_ASKED_ME = re.compile(
    r"\b(?:an?|one of (?:my|our|the|your)) (?:[\w'-]+ ){1,5}?(?:has |have |'s )?asked me to "
    r"(?:write|complain|contact|text|email|message|get in touch|help|speak|ring|report)\b",
    re.IGNORECASE,
)
""" "A parishioner of mine has asked me to write"."""
_CLIENT = re.compile(r"\b(?:our|my) (?:client|service user)\b", re.IGNORECASE)
"""What only a professional calls whom they write for."""
_ANOTHER = re.compile(
    r"\b(?:another|second|third|other|different|new|next|further) (?:client|tenant|resident|service user)"
    rf"\b[^.!?;,:]{{0,30}}?[.,:;]? (?:[Tt]his is |[Ss]he is |[Hh]e is )?({_TITLED}|{_NAME})(?![\w'])"
    r"|\b(?:[Aa]nother|[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ther|[Nn]ext) one(?: is|'s|:|,)? "
    rf"({_TITLED}|[A-Z][\w'-]+ [A-Z][\w'-]+)(?![\w'])"
)
"""One more of those a professional works for."""
_ROLE_OF = re.compile(
    rf"\b(?:I'm|I am|Im|im|i am|i'm) ((?:{_TITLED}|{_NAME}))(?:'s|s') (?=[a-z])", re.ASCII
)
"""Whose carer or daughter somebody says they are."""
_SIGNED = re.compile(rf"^\s*({_TITLED}|{_NAME}),? (?:and )?(?:I'm|I am|i'm|im) (?:her|his|their)\b")
"""A name in front of what they are to somebody: "Priya Nair, I'm her mum"."""
_OF_TITLED = re.compile(
    rf"\b(?:son|daughter|niece|nephew|carer|wife|husband) (?:of|for|to) ({_TITLED})"
)
_AT_A_HOME = re.compile(
    r"(?:^|[.,;] )((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?[A-Z][a-z'-]+ [A-Z][a-z'-]+)"
    r"(?=,? (?:(?:at|of) )?(?:[Ff]lat )?\d)"
)
"""A name in front of a home, where somebody else is written for."""
_THEIR_NAME = re.compile(
    rf"\b(?:[Hh]er|[Hh]is|[Tt]heir|(?:{_KIN_WORDS})'?s) (?:full )?name(?:'s| is|s) ({_TITLED}|{_NAME})"
    rf"|\b(?:[Ss]he|[Hh]e|[Tt]hey)(?:'s| is|'re| are) called ({_TITLED}|{_NAME})"
)
_THEIR_HOME = re.compile(
    rf"^\W*({_TITLED}|[A-Z][\w'-]+ [A-Z][\w'-]+),? (?:(?:it'?s|that'?s|it is|this is|is) )?(?:his|her|their) "
    r"(?:own )?(?:flat|home|house|place|bungalow|tenancy|name)\b"
)
""" "Michael Doyle its his flat"."""
_PLAINLY = {"lad": "son", "lass": "daughter"}
_WRITERS_OWN_KIN = {
    "daughter": "parent",
    "son": "parent",
    "lad": "parent",
    "lass": "parent",
    "niece": "aunt or uncle",
    "nephew": "aunt or uncle",
    "granddaughter": "grandparent",
    "grandson": "grandparent",
    "support worker": "client",
    "social worker": "client",
    "key worker": "client",
    "carer": "cared for",
    "solicitor": "client",
    "councillor": "constituent",
    "ward councillor": "constituent",
}


def own_name(text: str) -> str | None:
    """The name somebody gives as their own, or None."""
    found = (
        _SIGNED.search(text)
        or _RELATION_AND_NAME.search(text)
        or (None if _ROLE_OF.search(text) else _OWN.search(text))
    )
    if found and found[1].split()[0].lower().strip("'") not in _NOT_NAMES:
        return found[1]
    lower = _OWN_LOWER.search(text)
    if lower and lower[1].split()[0] not in _NOT_NAMES:
        return lower[1].title()
    return None


def their_name(text: str) -> str | None:
    """The name of somebody else ("her name is Edith Marlow"), or None; whose, only the talk tells."""
    found = _THEIR_NAME.search(text)
    return (found[1] or found[2]) if found else None


def spoken_for(text: str) -> Iterator[tuple[str, str]]:
    """`relation`, `writer_relation` and `resident_name` when the writer speaks for somebody."""
    if another := _ANOTHER.search(text):
        yield "relation", "client"
        yield "writer_relation", "professional"
        yield "resident_name", another[1] or another[2]
        return
    whom = _FOR.search(text) or _OWNED.search(text) or _ASKED_BY.search(text)
    writer = _I_AM.search(text) or _NAMED_THEIR.search(text)
    if whom is None and writer is None and (here := _HERE.search(text)):
        role = (here[1] or here[2]).lower()
        yield "writer_relation", "councillor" if role.startswith(("cllr", "counci")) else role
        return
    if whom is None and writer is None and (child := _CHILD.search(text)):
        yield "relation", child[1].lower()
        yield "writer_relation", "parent"
        return
    supported = _SUPPORTED.search(text) or _ON_BEHALF.search(text)
    if whom is None and writer is None and supported:
        yield "relation", "client"
        yield "writer_relation", "professional"
        yield "resident_name", supported[1]
        return
    if whom is None and writer is None and _CLIENT.search(text):
        yield "relation", "client"
        yield "writer_relation", "professional"
    asked = whom is None and writer is None and _ASKED_ME.search(text) is not None
    if asked:
        yield "writer_relation", "asked to write"
    if whom is None and writer is None and not asked:
        if titled := _TITLED_FOR.search(text):
            yield "resident_name", titled[1]
        return
    relation = (
        _KIN_OF[whom[1].lower()]
        if whom
        else _WRITERS_OWN_KIN.get(writer[1].lower(), "")
        if writer
        else ""
    )
    if relation:
        yield "relation", relation
    role = (
        _PLAINLY.get(writer[1].lower(), writer[1].lower())
        if writer
        else _OTHER_END.get(relation, relation)
    )
    if role:
        yield "writer_relation", role
    named = (
        _ROLE_OF.search(text)
        or _RESIDENT.search(text)
        or _OF_TITLED.search(text)
        or _TITLED_FOR.search(text)
        or _AT_A_HOME.search(text)
        or _THEIR_HOME.search(text)
    )
    if named and named[1] != own_name(text):
        yield "resident_name", named[1]
    elif named is None and (small := _TITLED_IN_SMALL.search(text)):
        yield "resident_name", small[1].title()


_THANKED = re.compile(
    rf"\b(?:thank(?:s| you)?|cheers|praise|shout ?out|grateful|compliment|commend|well done)"
    rf"(?: so much| very much)?(?: to| for)?(?: your| the| our| my)?(?: \w+)? ?({_TITLED}|[A-Z][a-z'-]+)\b"
    rf"|\b([A-Z][a-z'-]+) (?:was|is|has been|went) (?:so |very |really |absolutely |such )?"
    rf"(?:a |an )?(?:kind|helpful|brilliant|lovely|great|amazing|fantastic|wonderful|polite|patient|"
    rf"star|gem|diamond|excellent|above)"
)


def thanked(text: str) -> str | None:
    """The name of somebody who is thanked or praised, or None."""
    found = _THANKED.search(text)
    if found is None:
        return None
    name = found[1] or found[2]
    return None if name.lower() in _NOT_NAMES | _NOT_PEOPLE else name


_NO_PERSON_WORDS = """
the it this that everyone everything he she they you service repair work god everybody all
"""
_NOT_PEOPLE = frozenset(_NO_PERSON_WORDS.split())
