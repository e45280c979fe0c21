"""The promises of the design that never break, one file each; none knows how answers are found."""

from __future__ import annotations

from tests.crowd.promises.a_person_can_take_over import APersonCanTakeOver
from tests.crowd.promises.danger_comes_first import DangerComesFirst
from tests.crowd.promises.every_message_is_answered import EveryMessageIsAnswered
from tests.crowd.promises.it_asks_once import ItAsksOnce
from tests.crowd.promises.it_never_refuses import ItNeverRefuses
from tests.crowd.promises.it_promises_nothing import ItPromisesNothing
from tests.crowd.promises.no_detail_to_the_unproved import NoDetailToTheUnproved
from tests.crowd.promises.own_words_come_first import OwnWordsComeFirst
from tests.crowd.promises.promise import BrokenPromise, Promise
from tests.crowd.promises.stop_ends_texts_only import StopEndsTextsOnly
from tests.crowd.promises.the_complaint_exists_from_yes import TheComplaintExistsFromYes
from tests.crowd.promises.the_request_goes_on import TheRequestGoesOn
from tests.crowd.promises.twice_is_once import TwiceIsOnce
from tests.crowd.promises.unhappy_words_bring_the_choice import UnhappyWordsBringTheChoice

__all__ = ["PROMISES", "BrokenPromise", "Promise"]

PROMISES: tuple[type[Promise], ...] = (
    EveryMessageIsAnswered,
    TwiceIsOnce,
    DangerComesFirst,
    UnhappyWordsBringTheChoice,
    TheComplaintExistsFromYes,
    ItNeverRefuses,
    ItPromisesNothing,
    TheRequestGoesOn,
    NoDetailToTheUnproved,
    OwnWordsComeFirst,
    StopEndsTextsOnly,
    ItAsksOnce,
    APersonCanTakeOver,
)
