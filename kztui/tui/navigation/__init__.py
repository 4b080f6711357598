"""Where the reader is, how they got there, and how the cursor moves."""
