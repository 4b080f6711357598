"""The proof that the words of a record say what is recorded."""
