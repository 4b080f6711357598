"""Text in pieces, some of them lit: the words that state a figure, in the quote around them."""

from collections.abc import Iterable

import msgspec


class Piece(msgspec.Struct, frozen=True):
    """A run of text."""

    text: str
    lit: bool = False
    """Whether these are the words it is about."""


def lit(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return a text in pieces, those within any of the spans (start, and end exclusive) lit."""
    pieces: list[Piece] = []
    reached = 0
    for start, end in sorted(spans):
        first, last = max(start, reached), min(end, len(text))
        if first >= last:
            continue
        pieces.extend((Piece(text[reached:first]), Piece(text[first:last], lit=True)))
        reached = last
    pieces.append(Piece(text[reached:]))
    return tuple(piece for piece in pieces if piece.text)
