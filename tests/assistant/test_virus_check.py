"""A file is asked about whole, and what cannot be asked about counts as not known."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from stand_ins.clamd import EICAR, Clamd, clamd

from assistant.virus_check import NotChecked, VirusCheck


@pytest.fixture
def scanner() -> Iterator[Clamd]:
    with clamd() as running:
        yield running


def test_a_file_is_asked_about_whole(scanner: Clamd):
    photo = Random(1).randbytes(300_001)
    assert VirusCheck(scanner.address).is_clean(photo)
    assert scanner.seen == [photo]


def test_a_virus_is_found_wherever_it_is(scanner: Clamd):
    assert not VirusCheck(scanner.address).is_clean(bytes(200_000) + EICAR)


def test_one_that_is_too_large_for_it_is_not_known(scanner: Clamd):
    scanner.most = 10
    with pytest.raises(NotChecked):
        VirusCheck(scanner.address).is_clean(bytes(11))


@pytest.mark.parametrize("address", ["127.0.0.1:1", "/no/such/socket"])
def test_where_nobody_answers_nothing_is_known(address: str):
    with pytest.raises(NotChecked):
        VirusCheck(address).is_clean(b"a photo")
