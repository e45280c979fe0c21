"""A journey has one name everywhere: a missing sibling is a missing file, named here."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversations.texts.catalogue import ROOMS

PARTS = {"__init__", "agenda", "disclosed"}
"""What the flows share; not journeys of their own."""


OFFER = "offer"
"""The choice to complain, asked by `welcome`; its texts stand with complaining's."""


def flows(root: Path) -> list[str]:
    files = (root / "conversations" / "flows").glob("*.py")
    return sorted(file.stem for file in files if file.stem not in PARTS)


FLOWS = flows(Path(__file__).parents[2])


@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_has_texts_of_its_name_in_the_catalogue(flow: str) -> None:
    assert f"conversations.texts.{flow}" in {room.__name__ for room in ROOMS}


@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_has_a_transcript_that_begins_with_its_name(flow: str, root: Path) -> None:
    assert list((root / "tests" / "transcripts" / "en").glob(f"{flow}_*.yaml"))


def test_no_transcript_is_of_a_flow_that_is_not_there(root: Path) -> None:
    files = (root / "tests" / "transcripts").rglob("*.yaml")
    assert {file.stem.split("_")[0] for file in files} - {*FLOWS, OFFER} == set()
