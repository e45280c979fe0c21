"""The journeys a conversation can take, one a file."""
