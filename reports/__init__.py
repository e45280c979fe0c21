"""What complaints add up to: pure figures over values it is handed, and the words around them."""
