"""What can be asked: one question a file, a small declaration; its prose is in `texts`."""
