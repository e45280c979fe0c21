"""Text in, `Understood` out."""

import sys
from types import ModuleType


def _leave_out_spacys_commands() -> None:
    """spaCy loads its own command line with itself: HTTP clients, colours, 13 MB that no reader needs."""
    commands = ModuleType("spacy.cli.info")
    commands.info = None  # type: ignore[attr-defined]
    sys.modules.setdefault(commands.__name__, commands)


_leave_out_spacys_commands()
