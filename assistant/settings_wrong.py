"""Saying which setting is wrong and what to do, without repeating its value."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic.fields import FieldInfo

PREFIX = "REDRESS_"


class SettingsWrong(Exception):
    """The settings cannot be used; one plain sentence for each thing to put right."""


def environment_name(field: str) -> str:
    """Name a setting as it is written in the environment."""
    return PREFIX + field.upper()


def sentences(wrong: ValidationError, fields: Mapping[str, FieldInfo]) -> str:
    """Turn what pydantic found into one sentence a line."""
    told = []
    for error in wrong.errors(include_url=False, include_input=False):
        if error["loc"]:
            field = str(error["loc"][0])
            should_be = fields[field].description
            told.append(f"{environment_name(field)} is wrong: it should be {should_be}.")
        else:
            told.append(str(error["ctx"]["error"]))
    return "\n".join(dict.fromkeys(told))
