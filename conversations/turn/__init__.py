"""What a turn does with a message, step by step; `engine.advance` says in which order."""
