"""The HTTP doors (Flask): one folder a door, each a factory that makes a blueprint."""
