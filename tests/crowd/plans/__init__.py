"""What people come to do, each a file, with how often."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.crowd.life import Life
from tests.crowd.plans import (
    a_new_number,
    advocates,
    another_language,
    asks_for_a_repair,
    chats,
    complains,
    falls_silent,
    gets_a_used_number,
    gives_a_wrong_number,
    has_a_new_phone,
    is_in_danger,
    is_lost,
    is_not_content,
    lives_through_an_incident,
    represents,
    says_all_at_once,
    says_no,
    shares_a_phone,
    stops_texts,
    two_matters,
    wants_a_person,
    wants_to_complain,
    writes_in_a_group,
)

PLANS: Mapping[Callable[[Life], None], int] = {
    complains.live: 6,
    says_all_at_once.live: 2,
    wants_to_complain.live: 2,
    says_no.live: 3,
    asks_for_a_repair.live: 2,
    is_in_danger.live: 3,
    represents.live: 5,
    gives_a_wrong_number.live: 2,
    gets_a_used_number.live: 2,
    has_a_new_phone.live: 2,
    is_not_content.live: 2,
    lives_through_an_incident.live: 1,
    advocates.live: 2,
    stops_texts.live: 2,
    shares_a_phone.live: 2,
    two_matters.live: 3,
    a_new_number.live: 3,
    is_lost.live: 2,
    wants_a_person.live: 2,
    chats.live: 1,
    falls_silent.live: 2,
    writes_in_a_group.live: 1,
    another_language.live: 1,
}
