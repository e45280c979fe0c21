"""Text in, `Understood` out."""
