"""The choice to complain: put once, plainly, where somebody is unhappy; a no is a no (HOC-1.3)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.complaint.asking import HEARD_FIRST
from conversations.complaint.story import only_says_complain
from conversations.dangers import A_DAY, just_logged, just_told
from conversations.events import ComplaintDeclined, ComplaintOffered
from conversations.flows import complain, disclosed, moves, report, unpursued
from conversations.flows.agenda import remember_volunteered
from conversations.known import WORK
from conversations.matter import is_among, matter
from conversations.questions.offer import OFFER
from conversations.session import LetBe, Session
from conversations.talk import Talk
from conversations.told_again import is_told_again, is_word_for_word, last_telling

SIGNS = {"bsl", "bsl_user"}
YES = frozenset(("yes", "yeah", "yep", "aye"))
OF_IT = re.compile(
    r"(?:and |but |so |well )*(?:this|that|it|its|it's|still|again|same|second|third|2nd|3rd)\b",
    re.IGNORECASE,
)
""" "This is the second time": of what was told just before, whatever else is named."""
_IT = re.compile(r"\b(?:it|its|it's|this|that)\b", re.IGNORECASE)
WOULD = frozenset(("would", "please", "like", "will", "id"))
_AFTER_ALL = re.compile(
    r"\b(?:if (?:thats|that's|that is) what it takes|if i (?:must|have to|need to)|if it (?:helps|has to be)"
    r"|(?:oh |just )?go on then|well (?:yes|yeah|aye)|actually|changed my mind|after all)\b"
)
A_BREATH = timedelta(minutes=30)
SAYS_NO_MORE = 6
"""Words: more of them tell of something else."""
MOST_REFUSED = 8
"""Messages of declined matters that are kept in mind: a conversation goes on for years."""


def offer(talk: Talk, text: str = "") -> None:
    """Put the choice, and keep that it was put; not again after a clear no to this matter."""
    category, topic = talk.heard.understood.category, talk.heard.detail("topic", "")
    declined = is_among(talk.session.declined, category, topic)
    told_again = is_told_again(talk.heard.text, talk.session.refused)
    if told_again or (declined and not _is_plainer(talk, category, topic)):
        # Only kept and worked on. Saying "I want to complain" still works at any time.
        report.start(talk)
        return
    remember(talk)
    put_the_choice(talk, text)


def _is_plainer(talk: Talk, category: str, topic: str) -> bool:
    """A no to a choice hardly called for ("could you book a service") says nothing of "third time now"."""
    session = talk.session
    sure = {*session.declined} - {*session.doubted}
    if matter(category, topic) in sure:
        return False
    return talk.heard.is_plainly_unhappy and is_among(session.doubted, category, topic)


def put_the_choice(talk: Talk, text: str = "") -> None:
    """Ask, now that the unhappy words are remembered."""
    disclosed.remember(talk)
    since = talk.session.since
    assert since is not None
    text = text or _wording(talk)
    talk.note(ComplaintOffered(text, talk.heard.text, since))
    talk.set(flow="offer", unclear=0, put=0)
    talk.ask(OFFER, text)


def put_what_is_owed(talk: Talk) -> bool:
    """The choice that danger came before. What unhappy words or a decision bring is heard anew."""
    heard = talk.heard
    if talk.session.flow != "offer" or heard.understood.dissatisfied:
        return False
    if heard.wants_complaint or heard.detail("declines_complaint"):
        return False
    if is_among(talk.session.declined, talk.session.category, talk.session.topic):
        talk.set(flow=None)
        return False
    if heard.has_substance:
        talk.set(story=(*talk.session.story, heard.text))
    put_the_choice(talk)
    return True


def _wording(talk: Talk) -> str:
    """With how we can talk, for somebody whose first language is not written English."""
    known = {*talk.session.adjustments, *talk.session.circumstances}
    if known & SIGNS:
        return "offer.choice_signed"
    if "interpreter" in known or talk.heard.understood.language != "en":
        return "offer.choice_interpreter"
    return "offer.choice"


def remember(talk: Talk, *, by_itself: bool = False) -> None:
    """Keep the first dissatisfied moment and the words; the clock will count from it.

    `by_itself`: these words alone say what it is about, whatever was spoken of before.
    """
    heard, topic = talk.heard, talk.heard.detail("topic", "")
    if _is_of_another_fault(talk, topic):
        talk.set(story=(), topic="")
    told = _danger_just_told(talk) or _request_just_logged(talk) or _work_not_done(talk)
    of_it = not topic or OF_IT.match(heard.text) or _says_it_was_reported(talk)
    if told and (of_it or told is talk.session.logged):
        talk.set(story=told.story, category=told.category, topic=told.topic)
        talk.set(flags=tuple(dict.fromkeys((*talk.session.flags, *told.flags))))
        talk.set(draft={**told.draft, **talk.session.draft})
    since = talk.session.since or _first_told(talk) or heard.at
    talk.set(since=since, story=(*talk.session.story, heard.text))
    talk.set(plainly=talk.session.plainly or heard.is_plainly_unhappy)
    # "Still waiting" is about what they spoke of before.
    if by_itself or topic or not talk.session.topic:
        talk.set(category=heard.understood.category, topic=topic)
    remember_volunteered(talk, HEARD_FIRST)


def _first_told(talk: Talk) -> datetime | None:
    """When they told it first, where we had given up on their answer to the choice: no is no, and
    silence is none (promise 4)."""
    told, heard = talk.session.let_be, talk.heard
    if told is None or is_among(talk.session.declined, told.category, told.topic):
        return None
    about = (matter(told.category, told.topic),)
    same = is_among(about, heard.understood.category, heard.detail("topic", ""))
    return told.since if same or is_told_again(heard.text, told.story) else None


def _danger_just_told(talk: Talk) -> LetBe | None:
    """ "Nobody showed", within a day of the cold home that they told us of, is about that home."""
    told, session = just_told(talk.session, talk.heard.at), talk.session
    told = told or _violence_reported_before(talk)
    if told is None or session.story or session.topic or talk.heard.text in told.story:
        return None
    return told


def _violence_reported_before(talk: Talk) -> LetBe | None:
    """ "I reported it to your officer in August", of the neighbour they have just told us of."""
    told, heard = talk.session.alarm, talk.heard
    violent = talk.session.dangers[-1:] == ("violence",) and _says_it_was_reported(talk)
    return told if told and violent and heard.at - told.since < A_DAY else None


def _says_it_was_reported(talk: Talk) -> bool:
    """ "I reported it to your officer": whoever else is named, of what they spoke of."""
    return bool(talk.heard.detail("reported_before")) and _IT.search(talk.heard.text) is not None


def _request_just_logged(talk: Talk) -> LetBe | None:
    """ "It was reported weeks ago", within a day of the lock that they reported to us."""
    told, session = just_logged(talk.session, talk.heard.at), talk.session
    if told is None or session.story or session.topic or talk.heard.text in told.story:
        return None
    if session.let_be and session.let_be.since >= told.since:
        return None  # they were unhappy about it since, and it is known in full
    topic = talk.heard.detail("topic", "")
    same = is_among((matter(told.category, told.topic),), "other", topic)
    of_it = OF_IT.match(talk.heard.text) or only_says_complain(talk.heard.text, talk.heard)
    of_it = of_it or _names_nothing_in_the_next_breath(talk, told)
    return told if same or (not topic and of_it) or _only_says_it_was_told(talk) else None


def _work_not_done(talk: Talk) -> LetBe | None:
    """ "Nobody has looked at it", days after they told us of it and we said that we would."""
    session, case = talk.session, talk.known.find(talk.session.reference or "")
    told = session.let_be or session.logged
    anew = not (session.story or session.topic or talk.heard.detail("topic"))
    in_hand = case is not None and case.open and case.kind in WORK
    few = len(talk.heard.text.split()) <= 2 * SAYS_NO_MORE
    return told if told and anew and in_hand and few and _IT.search(talk.heard.text) else None


def _names_nothing_in_the_next_breath(talk: Talk, told: LetBe) -> bool:
    """ "No one's ever given me one", of the number that we asked for."""
    few = len(talk.heard.text.split()) <= 2 * SAYS_NO_MORE
    return few and talk.heard.at - told.since <= A_BREATH


def _is_of_it_in_the_next_breath(talk: Talk) -> bool:
    """ "I pay service charge for it", of the internet that they reported."""
    told = just_logged(talk.session, talk.heard.at)
    few = len(talk.heard.text.split()) <= 2 * SAYS_NO_MORE
    soon = told is not None and talk.heard.at - told.since <= A_BREATH
    return few and soon and _IT.search(talk.heard.text) is not None


def _only_says_it_was_told(talk: Talk) -> bool:
    """ "Reported the door loads", of the parcel that was taken as it does not lock."""
    most = SAYS_NO_MORE if talk.heard.detail("topic") else 2 * SAYS_NO_MORE
    few = len(talk.heard.text.split()) <= most
    return few and bool(talk.heard.detail("reported_before"))


def _is_of_another_fault(talk: Talk, topic: str) -> bool:
    """Than the one just logged, whose words a complaint about it begins with."""
    session = talk.session
    if session.flow != "report" or session.since is not None or not session.story:
        return False
    if _only_says_it_was_told(talk) or _is_of_it_in_the_next_breath(talk):
        return False
    same = (matter(session.category, session.topic),)
    return bool(topic) and not is_among(same, talk.heard.understood.category, topic)


def hear(talk: Talk) -> bool:
    """The answer to the choice; False when the message is no answer to it."""
    answer = OFFER.hear(talk.heard, talk.session)
    if answer is None:
        return False
    if answer.value == "complain":
        complain.start(talk)
    elif answer.value == "fix":
        decline(talk)
    else:
        moves.person(talk, "asked_at_offer")
        talk.set(flow=None, asking=None)
    return True


def answered_late(talk: Talk) -> bool:
    """A yes after we had given up on their answer to the choice: they never said no, so it is put
    once more. What else a yes could mean by then is not guessed at."""
    told = talk.session.let_be
    says_yes = talk.heard.act == "yes" or talk.heard.says("yes_first")
    if told is None or not (says_yes and YES & talk.heard.words):
        return False
    ours = (c for c in talk.known.cases if c.open and c.answered)  # a yes to look at that again
    if any(c.category == told.category for c in ours):
        return False
    if is_among(talk.session.declined, told.category, told.topic) and not _would_like(talk):
        return False
    talk.set(since=told.since, story=told.story, category=told.category, topic=told.topic)
    talk.set(draft=told.draft, let_be=None)
    put_the_choice(talk, "offer.again")
    return True


def _would_like(talk: Talk) -> bool:
    """ "Yes I think I would like that", after a no: they come back to it, and nobody asked."""
    comes_back = _AFTER_ALL.search(talk.heard.text.lower())
    return comes_back is not None or not WOULD.isdisjoint(talk.heard.words)


def tells_the_person(talk: Talk) -> bool:
    """True for what they go on to say after we gave up on their answer: a person looks already."""
    told, heard = talk.session.let_be, talk.heard
    if told is None or not told.with_person or heard.at - told.since >= A_DAY:
        return False
    if heard.act is not None or not heard.text.strip():
        return False
    tells = heard.understood.kind != "other" or bool(heard.understood.details)
    if talk.session.unclear and not tells:
        return False  # the same words again would be no answer (promise 11)
    talk.set(draft=told.draft, unclear=0 if tells else 1)
    remember_volunteered(talk, HEARD_FIRST)
    more = replace(told, story=(*told.story, heard.text), draft=talk.session.draft)
    talk.set(let_be=more, draft={})
    talk.say("offer.told_the_person")
    return True


def let_be(talk: Talk, *, with_person: bool = False) -> None:
    """Not now: what was told, and since when, stays known in case they complain after all."""
    session = talk.session
    if session.since and session.story:
        talk.set(
            let_be=LetBe(
                since=session.since,
                story=session.story,
                category=session.category,
                topic=session.topic,
                draft=session.draft,
                flags=session.flags,
                with_person=with_person,
            )
        )


def decline(talk: Talk) -> None:
    """A clear no: respected and final for this matter; what is wrong is still put right."""
    heard, session = talk.heard, talk.session
    category = session.category if session.story else heard.understood.category
    topic = heard.detail("topic", "") or session.topic
    let_be(talk)
    talk.note(ComplaintDeclined(category, topic))
    about = matter(category, topic)
    plainly = session.plainly and not _grew_from_a_request(session)
    hardly_called_for = session.flow == "offer" and not plainly
    doubted = {*session.doubted, about} if hardly_called_for else {*session.doubted} - {about}
    talk.set(declined=tuple({*session.declined, about}), doubted=tuple(doubted), plainly=False)
    told_twice = (
        (session.told_twice,) if is_word_for_word(session.told_twice, session.story) else ()
    )
    no_to = (*told_twice, *last_telling(session.story))
    talk.set(refused=(*session.refused, *no_to)[-MOST_REFUSED:], told_twice="")
    unpursued.start(talk, category, topic)


def _grew_from_a_request(session: Session) -> bool:
    """The request logged before says what it is about, and no unhappy word of theirs does."""
    asked_for = session.logged.story if session.logged else ()
    return bool(asked_for) and session.story[: len(asked_for)] == asked_for
