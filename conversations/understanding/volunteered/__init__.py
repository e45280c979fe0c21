"""What people volunteer in passing, one matter a file; `..details` puts it together."""
