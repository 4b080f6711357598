"""The explorer: all that imports Textual."""
