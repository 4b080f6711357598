"""What is known of one target, and why."""
