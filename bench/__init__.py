"""How fast is a turn? Measured beside a floor in the same run, so that the machine does not matter."""
