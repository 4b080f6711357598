"""What backs a target, word for word, and why a quantity has its bounds."""
