"""Suggestions for errors: the existing name closest to a mistyped one."""

from collections.abc import Collection
from difflib import get_close_matches


def did_you_mean(name: str, existing_names: Collection[str]) -> str:
    """Return the question whether the closest existing name is meant, or nothing if none is close."""
    close = get_close_matches(name, existing_names, 1)
    return f"is “{close[0]}” meant?" if close else ""


def or_did_you_mean(name: str, existing_names: Collection[str]) -> str:
    """Return the same question as the end of a sentence, with the semicolon before it."""
    question = did_you_mean(name, existing_names)
    return f"; {question}" if question else ""
