"""What is kept, in PostgreSQL: one file per noun."""
