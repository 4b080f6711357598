"""The names of the themes, for all that must not import Textual to know them."""

DEFAULT = "dark"
TERMINAL = "terminal"
THEME_NAMES = (DEFAULT, "light", "contrast", TERMINAL)
"""In the order in which they follow each other."""
