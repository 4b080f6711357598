"""Text from outside, made safe to draw and to print."""

import unicodedata
from collections.abc import Mapping

_JOINERS = {"\u200c", "\u200d"}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
"""Unicode's categories of control, format (bidirectional overrides among them) and line-breaking characters."""
STAND_IN = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return the text with every character that could steer a terminal replaced, one for one.

    So the length stays, and with it every position in the text.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        STAND_IN if unicodedata.category(char) in _UNSEEN and char not in _JOINERS else char for char in text
    )


def printable_data(data: object) -> object:
    """Return plain data (mappings, lists, text) with every text in it, keys too, made safe to draw."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {printable_data(key): printable_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [printable_data(one) for one in data]
    return data


def normalised(text: str) -> str:
    """Return the text with each run of whitespace (no-break spaces included) as one space, and none at its ends."""
    return " ".join(text.split())
