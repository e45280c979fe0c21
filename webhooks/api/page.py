"""Which page a caller asks for, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Response, jsonify, request

USUAL, MOST = 100, 500
"""Entries of a page: without `limit`, and the most that `limit` may ask for."""
LARGEST_NUMBER = 2**63 - 1


class WrongPage(Exception):
    """`after` or `limit` is no number that can be meant."""


@dataclass(frozen=True, slots=True)
class Page:
    """At most `limit` entries with a higher number than `after`."""

    after: int
    limit: int


def asked_page() -> Page:
    """The page that the query asks for; raises `WrongPage`."""
    return Page(_number("after", 0, 0, LARGEST_NUMBER), _number("limit", USUAL, 1, MOST))


def answered(
    name: str, landlord: str, read: Callable[[str, int, int], list[dict[str, Any]]]
) -> Response:
    """The entries under `name`, and as `next` the number to ask on from."""
    page = asked_page()
    found = read(landlord, page.after, page.limit)
    return jsonify({name: found, "next": found[-1]["id"] if found else page.after})


def _number(name: str, usual: int, least: int, most: int) -> int:
    given = request.args.get(name)
    if given is None:
        return usual
    if not (given.isascii() and given.isdigit() and len(given) <= len(str(LARGEST_NUMBER))):
        raise WrongPage
    if not least <= int(given) <= most:
        raise WrongPage
    return int(given)
