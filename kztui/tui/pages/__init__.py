"""What the explorer draws, as lines of text with roles: computed without Textual, drawn by the widgets."""
