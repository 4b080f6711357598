"""Finding words in a text, as whole words, and choosing among several occurrences."""

import re

_INSIDE_WORD = re.compile(
    r"""  ( . \w | \w [-‐] ) \w          # in a word, or behind the hyphen of a compound
        | . \w [-‐] \w                # before that hyphen
        | ( \d [.,] | . \d [.,] ) \d  # in a number, behind or before a point or a comma
    """,
    re.VERBOSE,
)
"""Matches the two characters before and the two after a position that lies inside a word."""


def occurrences(text: str, words: str) -> list[int]:
    """Return each position at which the words stand in the text, as whole words."""
    found = []
    position = text.find(words)
    while position >= 0:
        if stands_at(text, words, position):
            found.append(position)
        position = text.find(words, position + 1)
    return found


def stands_at(text: str, words: str, position: int) -> bool:
    """Return whether the words stand at a position of the text, as whole words."""
    return (
        position >= 0
        and text.startswith(words, position)
        and not _splits_word(text, position)
        and not _splits_word(text, position + len(words))
    )


def _splits_word(text: str, position: int) -> bool:
    """Return whether a position lies inside a word, a number ("7,|400") or a compound ("seven|-year")."""
    return bool(_INSIDE_WORD.match(text[max(0, position - 2) : position].rjust(2) + text[position : position + 2]))


def choose_occurrence(found: list[int], occurrence: int, text_name: str) -> int:
    """Return the position of the occurrence that is meant.

    Args:
        found: the positions of all occurrences, in order.
        occurrence: which is meant, from 1; 0 if there must be only one.
        text_name: what errors call the text that was searched.

    Raises:
        ValueError: if there is no such occurrence, or there are several and none is chosen.
    """
    if not found:
        message = f"the words do not stand in {text_name}"
        raise ValueError(message)
    if len(found) > 1 and not occurrence:
        message = f"the words stand {len(found)} times in {text_name}; say which with `occurrence`"
        raise ValueError(message)
    if not 0 <= occurrence <= len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        message = f"the words stand {times} in {text_name}, so there is no occurrence {occurrence}"
        raise ValueError(message)
    return found[occurrence - 1] if occurrence else found[0]
