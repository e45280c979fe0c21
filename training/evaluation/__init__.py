"""How well messages are understood, measured on lines that taught nothing."""
