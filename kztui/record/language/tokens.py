"""Dividing English text into words, numbers and marks."""

import re

import msgspec

_TOKEN = re.compile(
    r"""
      \d{1,3}(?:[ ]\d{3})+(?![\d.,]\d|\d)      # 9 274 110
    | \d+(?:[.,]\d+)*
    | \.\d+
    | [’'](?=\S)s\b                            # a possessive
    | [^\W\d_]+(?:[-‐][^\W\d_]+)*
    | \S
    """,
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a mark, and where it stands."""

    text: str
    start: int
    end: int
    """Exclusive."""

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[-1].isdigit()


def tokens_of(text: str, start: int = 0) -> list[Token]:
    """Return the words, numbers and marks of a text from a position on."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, start)]


def folded(text: str) -> str:
    """Return a text as names and neutral words are compared: without case, with one kind of apostrophe and hyphen."""
    return text.casefold().replace("’", "'").replace("‐", "-")
