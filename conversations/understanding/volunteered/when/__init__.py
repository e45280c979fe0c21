"""When it began, in the words people use, as a span of Europe/London days."""
