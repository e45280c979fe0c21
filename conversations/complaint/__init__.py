"""A complaint in a conversation: opened, told, asked about, read back, finished."""
