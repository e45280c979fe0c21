"""The chat's own short sentences, kept in a template so that none is in the code."""

from __future__ import annotations

from webhooks.template_words import words_in


def words(name: str) -> str:
    """The sentence of this name in `webchat/words.html`."""
    return str(words_in("webchat/words.html")[name])
