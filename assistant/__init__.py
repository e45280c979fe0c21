"""The journeys: what happens when a message arrives or leaves, a date comes, a person acts."""

import sys

# Where it is there, the log loads it to colour tracebacks, with the value of every variable in them.
# Ours has no tracebacks (they may hold what a person wrote), and 5 MB more without it.
sys.modules.setdefault("rich", None)  # type: ignore[arg-type]
