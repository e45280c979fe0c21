"""The chat's own short sentences, kept in a template so that none is in the code."""

from __future__ import annotations

from flask import current_app


def words(name: str) -> str:
    """The sentence of this name in `webchat/words.html`."""
    said = current_app.jinja_env.get_template("webchat/words.html").module.WORDS
    return str(said[name])
