"""Short sentences that code needs to say, kept in templates so that none is in the code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import current_app


def words_in(template: str) -> Mapping[Any, Any]:
    """The sentences that this template sets as `WORDS`."""
    said: Mapping[Any, Any] = vars(current_app.jinja_env.get_template(template).module)["WORDS"]
    return said
