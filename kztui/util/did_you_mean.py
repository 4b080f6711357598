"""Suggestions for errors: the known name nearest to one that does not exist."""

from collections.abc import Collection
from difflib import get_close_matches


def did_you_mean(name: str, known_names: Collection[str]) -> str:
    """Return the question whether the nearest known name is meant, or nothing where none is near."""
    close = get_close_matches(name, known_names, 1)
    return f"is “{close[0]}” meant?" if close else ""


def or_did_you_mean(name: str, known_names: Collection[str]) -> str:
    """Return the same question as the end of a sentence, with the semicolon before it."""
    question = did_you_mean(name, known_names)
    return f"; {question}" if question else ""
