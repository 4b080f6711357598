"""What a reader has to believe, as no machine proves it."""
