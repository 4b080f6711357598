"""What is sent to the terminal: no more than what changes on it."""
