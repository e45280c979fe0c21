"""What we say next: pure, without clock, database, network or framework."""
