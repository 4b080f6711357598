"""A quote as it is shown: with an ellipsis where it is cut out of its sentence, and the words that govern it."""

from collections.abc import Iterable
from itertools import pairwise

from kztui.model.source import Quote
from kztui.model.when import Span
from kztui.views.text.highlights import Piece, highlight, joined

_ELLIPSIS = "…"
_OPENING, _CLOSING = {"“", "«"}, {"”", "»"}


def quote_pieces(quote: Quote, spans: Iterable[tuple[int, int]] = ()) -> tuple[Piece, ...]:
    """Return a quote in pieces, those within the spans of its words highlighted.

    An ellipsis that belongs to none of its words stands where the rest of its sentence is left out.
    """
    before = (Piece(f"{_ELLIPSIS} "),) if begins_within_sentence(quote) else ()
    after = (Piece(f" {_ELLIPSIS}"),) if ends_within_sentence(quote) else ()
    return (*before, *highlight(quote.exact, spans), *after)


def begins_within_sentence(quote: Quote) -> bool:
    """Return whether the sentence that a quote begins in began before it; a dateline in capitals is no part of it."""
    return _has_words(quote.before) and not quote.before.isupper()


def ends_within_sentence(quote: Quote) -> bool:
    """Return whether the sentence that a quote ends in goes on."""
    return _has_words(quote.after)


def quote_text(quote: Quote) -> str:
    """Return a quote within quotation marks."""
    return in_quotation_marks(quote_pieces(quote))


def in_quotation_marks(pieces: Iterable[Piece]) -> str:
    """Return the text that the pieces of a quote are of, within quotation marks."""
    text = joined(pieces)
    opening, closing = quotation_marks(text)
    return f"{opening}{text}{closing}"


def quotation_marks(text: str) -> tuple[str, str]:
    """Return the marks to put before and behind the text of a quote; empty where its words have their own."""
    words = text.strip(f"{_ELLIPSIS} ")
    return "" if words[:1] in _OPENING else "“", "" if words[-1:] in _CLOSING else "”"


def governing_words(quote: Quote) -> str:
    """Return the words that govern an item of an enumeration, an ellipsis between those apart; else empty."""
    if not quote.governed_by:
        return ""
    others = (_joint(earlier, later) + later.words for earlier, later in pairwise(quote.governed_by))
    return f"{quote.governed_by[0].words}{''.join(others)}"


def governing_line(quote: Quote) -> str:
    """Return what stands before an item of an enumeration: that it is one, and the words that govern it; else empty."""
    words = governing_words(quote)
    return f"listed under “{words}”:" if words else ""


def _has_words(text: str) -> bool:
    """Return whether there is more to a text than punctuation, which nobody misses."""
    return any(map(str.isalnum, text))


def _joint(earlier: Span, later: Span) -> str:
    """Return what stands between two spans: a space where nothing is left out between them."""
    is_next = later.quote == earlier.quote and later.start - earlier.end == 1
    return " " if is_next else f" {_ELLIPSIS} "
