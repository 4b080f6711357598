"""Making untrusted text safe to draw and to print."""

import unicodedata
from collections.abc import Iterable, Mapping

_JOINERS = {"\u200c", "\u200d"}
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
"""Unicode's categories of control, format (bidirectional overrides among them) and line-breaking characters."""
STAND_IN = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return the text with every character that could control a terminal replaced.

    Replacement is one for one, so that positions in the text stay valid.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        STAND_IN if unicodedata.category(char) in _INVISIBLE and char not in _JOINERS else char for char in text
    )


def printable_data(data: object) -> object:
    """Return plain data (mappings, lists, text) with all of its text, keys included, made safe to draw."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {printable_data(key): printable_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [printable_data(item) for item in data]
    return data


def normalised(text: str) -> str:
    """Return the text with each run of whitespace (no-break spaces included) as one space, and none at the ends."""
    return " ".join(text.split())


def normalised_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return names with each run of whitespace, no-break spaces included, as one space."""
    return tuple(map(normalised, names))
