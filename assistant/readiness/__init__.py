"""What `redress doctor` looks at before a landlord goes live: one matter a file."""
