"""Text in pieces, some of them highlighted: the words that state a figure, within their quote."""

from collections.abc import Iterable

import msgspec


class Piece(msgspec.Struct, frozen=True):
    """A piece of a text."""

    text: str
    highlighted: bool = False


def highlight(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return a text in pieces, those within any of the spans (start, and end exclusive) highlighted."""
    pieces: list[Piece] = []
    covered = 0
    for start, end in sorted(spans):
        first, last = max(start, covered), min(end, len(text))
        if first >= last:
            continue
        pieces.extend((Piece(text[covered:first]), Piece(text[first:last], highlighted=True)))
        covered = last
    pieces.append(Piece(text[covered:]))
    return tuple(piece for piece in pieces if piece.text)


def joined(pieces: Iterable[Piece]) -> str:
    """Return the text that the pieces are of."""
    return "".join(piece.text for piece in pieces)
