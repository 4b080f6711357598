"""How many columns of a terminal text takes, and padding to them."""

import textwrap
import unicodedata

from kztui.util.printable import printable


def columns(text: str) -> int:
    """Return how many columns a text takes: none for a combining character, two for a wide one."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a text with spaces to fill so many columns, behind it or before it."""
    space = " " * max(0, width - columns(text))
    return space + text if right else text + space


def clean(text: str) -> str:
    """Return text that is one line and steers no terminal."""
    return printable(" ".join(text.split()))


def wrapped(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return a text in lines of so many columns, those after the first with the hanging indent."""
    later = indent if hanging is None else hanging
    return textwrap.wrap(text, max(width, 20), initial_indent=indent, subsequent_indent=later) or [indent.rstrip()]


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
