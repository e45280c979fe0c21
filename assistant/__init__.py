"""The journeys: what happens when a message arrives or leaves, a date comes, a person acts."""
