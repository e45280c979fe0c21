"""Catalogues of what people read, and how the sentences are gathered for translators."""
