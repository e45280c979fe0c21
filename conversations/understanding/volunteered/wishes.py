"""What somebody wants: to complain or not, only a repair, to stop, and the outcome they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.understanding.patterns import Patterns

_DECLINES = Patterns(
    [
        r"(dont|do not|dinnae|didnt|not) (\w+ ){0,2}(want|wanting|wish|need|looking|trying|going) (\w+ )?(to )?(make |log |put in |raise |start )?(a |any )?(complain\w*|complaint)",
        r"not (a |here to |making a |really a |meant as a )?(complain\w*|complaint|moan\w*)",
        r"(isnt|is not|aint|wasnt) a complaint",
        r"no complaints?\b",
        r"^(no[ ,.!]+)+complain\b",
        r"\bno need (for|to|of) (\w+ ){0,2}complain\w*",
        r"cant complain",
        r"nothing to complain",
        r"dont (log|make|treat|put) (it|this|that) (as |a )*complaint",
    ]
)
_WANTS = Patterns(
    [
        r"\b(want|wants|wanna|wantin|wanting|like|need|going|wish|wishes|wishing|hopes|have|demand|able|intend\w*|prepared|decided) (\w+ )?(to |tae )?(\w+ )?complain\b",
        r"\b(make|making|log|lodge|register|raise|raising|open|file|submit|put in|putting in|start|do|record|take|treat \w+ as|log \w+ as|have) (in )?(a|an|my|this|the|as a|it a|that a|one|official|put)* ?(\w+ )?(complain\b|complaints?|complant|compliant)\b",
        r"\b(this|that|it)('s| is|s) (a|my|an) (\w+ )?(complaint|complant)\b", r"\b(i am|im|am|were|we are|here) complaining\b", r"^(a |one |official )?complaint?s?\b", r"\bcomplaint (please|pls|about|regarding|re|is|for|against|then)\b",
        r"\b(want|wants|wanting|need|needs|demand|demands|id like|would like) (a |an |the |to have a |official |proper )*complaint\b",
        r"\b(had better|d better|better|might as well|may as well|ought to|suppose i|suppose ill|guess i|guess ill|i should|have to|got to|gotta|time i|time to) (\w+ ){0,3}(complain\b|(make|put in|log|raise|do) (a|my|the|an official) (\w+ )?complaint)( then| now| please)?[.! ]*$",
        r"\b(put|have|like|want) (it|this|that) (put |taken )?(down |logged |recorded |noted |done )?(formally|officially|on record|on the record|in the book)\b", r"\bmake (it|this|that) (formal|official)\b",
        r"\b(how|where|who) (\w+ ){0,4}complain\b", r"\bput (a |in a |my )?complaint (in)?\b", r"\bmake (it|this|that) (a|the|my|an|into a) (\w+ )?complaint\b", r"\bgo (for|with) the complaint\b", r"(^|[.,] )(the )?complaint (one|option)\b", r"\bmy complaint is\b", r"(^|[.,;!] |\b(so|and|now|then|today|yes|ok|well|therefore) )i complain\b", r"\b(shall|will) complain( then| now| please| today)?[.!]*$", r"\bone complaint\b", r"(^|[.,;!] ?)(yes|yeah|aye|yep|ok|okay|please),? (please )?(a |the |make it a |go for a )?complain(t|ing)?( please| pls| then| now)?[.!]*$", r"\b(asked|asking|told|wants|want) (me|us) to complain\b", r"\b(on|as) (the )?record as a complaint", r"making this official",
        r"\bput (it|this|that|them|everything|all this) (through |down |in |on record )?as (a |an |my |our |one )?(\w+ )?complaints?\b", r"\b(treat\w*|regard\w*|consider\w*|accept\w*|take|taken|record\w*|log|logged|register\w*|handle\w*|dealt with) (\w+ ){0,3}as (a |an |my |our |her |his |their )?(\w+ ){0,3}complaint\b",
        r"\b(put|take|start|begin|use|invoke|follow|initiate|enter|send|go|deal with|handle|escalate|run) (it |this |that |them |everything |the matter |my \w+ )?(\w+ )?(through |under |to |via |down |into |in )?(your|the|ur|yr|an?) (\w+ ){0,2}complaints? (procedure|process|policy|route|system|team|department|dept)\b",
        r"^((fine|ok|okay|alright|all right|right|well|go on|go ahead|go|yes|yeah|yh|ye|yep|aye|then|ill|please|just|make it|do|a|the|with|for|actually|actually no|no,|nah go on|nah actually|no actually|no go on|no wait|nah,|oh|hmm|hm|wait|sorry|so|on second thoughts|changed my mind|ive changed my mind|u know what|you know what|dyou know what|know what|tell you what|tell u what|thinking about it|on reflection|after all|lets|let us|id rather|i would rather|id prefer to|i would prefer to|rather|definitely|obviously|of course|i think|i|to|my|an official|official|and)[ ,.!]+)+complain(t|ing)?( it is| then| please| pls| plz| now| thanks| thank you| after all| instead| actually| lol| for me| about it)*\W*$",
    ]
)  # fmt: skip
_FIX_ONLY = Patterns(
    [
        r"\b(just|only) (want|need|like|get|wanting|fix|sort|mend|repair) (\w+ ){0,4}(fix\w*|sort\w*|repair\w*|mend\w*|done|it|looked at|working)\b",
        r"^(just )?(please )?(fix|sort|mend) it\b",
        r"^(no )?(i |we )?(just|only) (want|need|would like|wanted) (an |a |some )?(answer|reply|response|explanation)\b",
    ]
)
_WITHDRAWS = Patterns(
    [
        r"\b(cancel|withdraw|drop|stop|delete|close|forget|scrap|end|take back|pull) (((about|my|the|this|that|our|his|her|their|whole|\w+s) ){1,3}(\w+ )?)?(complaint|case)\b",
        r"\b(dont|do not|no longer) (want|wish) (\w+ ){0,2}to (carry on|continue|go on|go ahead|proceed)( with (it|this|that|my|the)\b| (it|this)\b|[.,;!]|$)",
        r"changed my mind about the complaint",
        r"\b(take|taking) (it|this|that|the complaint|my complaint|it all) back\b",
        r"\bno longer (want|wish|need) to (complain|go on|bother|pursue)\b",
        r"\b(dont|do not) bother(,? (and )?(just )?(cancel|stop|drop|scrap) (it|this|that))\b",
        r"^((actually|please|pls|ok|no|sorry|just|can you|could you|oh|on second thoughts|i (want|d like) to) ?,?)*(cancel|scrap|withdraw|drop|close) (it|this|that|the case|my case)( all| please| pls| now| then| thanks)*\W*$",
    ]
)
_KEEPS_IT = Patterns(
    [
        r"\b(court|legal|possession|eviction|police|tribunal|criminal|arrears) case\b",
        r"\b(dont|do not|didnt|why|cant|cannot|never|wont|not|did you|have you|you (just|keep|always)|they|he|she) (\w+ )?(cancel|withdraw|drop|stop|delete|close|scrap|end|pull) (\w+ ){0,3}(complaint|case)\b",
        r"\b(dont|do not) (want|wish) (\w+ ){0,2}to (carry on|continue|go on)[.,;!]*$",  # may be said of living
    ]
)
_NO_WISH = Patterns(
    [
        r"\b(what happens|what if|what would happen|will it|does it|would it|is it|do you|can you|how does it) (\w+ ){0,4}?(if|when|once) (i|we|she|he|they) (\w+ )?(do|make|made|did|put|log|raise|complain\w*)\b",
        r"\b(dont|do not|never|not one to|hate|hate to|dont usually|wouldnt|not|didnt) (\w+ )?(like|mean|usually|normally|one|often)? ?(to )?complain\b",
        r"\bdo (i|we) (really )?have to (\w+ )?complain\b",
        r"\b(wants|wanted|going|threaten\w*) to complain about (me|us)\b",
    ]
)
"""Speaks of complaining and asks for no complaint: "I don't like to complain but"."""
_OUTCOME = re.compile(
    r"\b(?:i(?:'d| would)? (?:just |really |only |still )*(?:want|need|like|expect|would like|wanted|hope|am asking for)|we (?:just )*(?:want|need)|"
    r"i should (?:very much )?like|(?:all|what) i (?:want|need|ask for) is|please can (?:you|it|someone)|i should (?:get|have)|(?:he|she|mum|dad|they) (?:just )?(?:wants|needs)|"
    r"(?:he|she|they|someone|somebody) (?:should|ought to|must) (?:be made to|have to|be told to|explain|apologise))\b"
    r"[^.!?\n;]{3,160}",
    re.IGNORECASE,
)
_TO_BE_DONE = re.compile(
    r"^(?:for |the |an? |my |our |all )(?:(?!(?:needs?|needed|has|have|had|is|was|were|are|seems?|going|got"
    r"|used|said|told|supposed|meant|due|appears?|tends?)\b)[\w'-]+ ){1,6}to be (?!honest)\w+[^.!?\n;]{0,100}",
    re.IGNORECASE,
)
"""A wish without a verb: "the handrail to be put back, please"."""
_ASKED_FOR = re.compile(
    r"(?:(?<=[.!?\n])\s*|^)(?:just |and )?(?:please |pls |plz )?"
    r"(?:fix|mend|repair|replace|sort|clean|empty|clear|remove|refund|treat|paint|unblock|send|put|get|give|stop) "
    r"(?:the|my|our|it|this|that|them|these|me|us|a|an|someone|somebody)\b[^.!?\n;]{0,100}?"
    r"(?: please| pls| plz| asap| urgently)\b",
    re.IGNORECASE,
)
"""A sentence of its own that asks for something: "Fix the door please"."""
_NOT_OUTCOME = re.compile(
    r"\b(complain\w*|(?:raise|express|voice|share) (?:my |our |some |a few |serious |a )*(?:concerns?|issues?|dissatisfaction)|speak|talk|know (?:that|you)|say (?:that|thank)|you to know|to report|to tell|copies|copy of)\b",
    re.IGNORECASE,
)


def wishes(folded: str) -> Iterator[tuple[str, bool]]:
    """`wants_complaint`, `declines_complaint`, `fix_only`, `withdraws`, each only when said."""
    declines = _DECLINES.seen_in(folded)
    withdraws = _WITHDRAWS.seen_in(folded) and not _KEEPS_IT.seen_in(folded)
    if declines:
        yield "declines_complaint", True
    elif not withdraws and _WANTS.seen_in(folded) and not _NO_WISH.seen_in(folded):
        yield "wants_complaint", True
    if _FIX_ONLY.seen_in(folded):
        yield "fix_only", True
    if withdraws:
        yield "withdraws", True


def outcome(text: str) -> str | None:
    """The clause that says what somebody wants to happen, as written, or None."""
    for found in _OUTCOME.finditer(text):
        if not _NOT_OUTCOME.search(found[0]):
            return found[0].strip(" ,")
    wished = _TO_BE_DONE.match(text) or _ASKED_FOR.search(text)
    return wished[0].strip(" ,") if wished else None
