"""What is held, read out whole: of a case, of a person."""
