"""The nearest name to one that there is not, for errors that help."""

from collections.abc import Collection
from difflib import get_close_matches


def meant(name: str, names: Collection[str]) -> str:
    """Return the question whether the nearest of the names is meant, or nothing where none is near."""
    close = get_close_matches(name, names, 1)
    return f"is “{close[0]}” meant?" if close else ""


def or_meant(name: str, names: Collection[str]) -> str:
    """Return the same question as the end of a sentence, with the semicolon before it."""
    asked = meant(name, names)
    return f"; {asked}" if asked else ""
