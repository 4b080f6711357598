"""A source to read: its quotes in order with gaps between, or its whole text with the quotes in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from kztui.model.election import Election
from kztui.model.source import Quote
from kztui.util.printable import normalised, printable
from kztui.views.text.attribution_text import own_name_text, publisher_text, source_line
from kztui.views.text.quote_text import ends_within_sentence


class Passage(msgspec.Struct, frozen=True):
    """Words of a source, within or outside a quote."""

    text: str
    quote: str
    """The id of the quote that they belong to, or empty."""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of a source, or what is quoted of it."""

    number: int
    gap: bool
    """Whether words before it are left out."""
    passages: tuple[Passage, ...]


class SourceView(msgspec.Struct, frozen=True):
    """A source to read."""

    id: str
    title: str
    """The source's label and date."""
    subtitle: str
    """Its own title and its publisher, where it states them, and our own short name of it, if any."""
    whole: bool
    """Whether this is the whole text."""
    paragraphs: tuple[Paragraph, ...]


class _Extent(msgspec.Struct, frozen=True):
    """Where a quote stands in a text, in characters from 0, the end exclusive."""

    quote: str
    start: int
    end: int


def source_view(election: Election, source_id: str, document: Sequence[str] | None = None) -> SourceView:
    """Return a source to read: the whole text where its paragraphs are given, else its quotes.

    Raises:
        KeyError: if there is no such source.
    """
    source = election.sources[source_id]
    quotes = sorted(
        election.quotes_by_source.get(source_id, ()), key=lambda quote: (quote.start, quote.paragraph, quote.end)
    )
    normalised_texts = (printable(normalised(text)) for text in document or ())
    texts = [text for text in normalised_texts if text]
    return SourceView(
        id=source_id,
        title=source_line(source),
        subtitle=" · ".join(part for part in (source.title, publisher_text(source), own_name_text(source)) if part),
        whole=bool(texts),
        paragraphs=tuple(_whole_paragraphs(texts, quotes) if texts else _quoted_paragraphs(quotes)),
    )


def _quoted_paragraphs(quotes: Sequence[Quote]) -> Iterator[Paragraph]:
    """Yield what is quoted of each paragraph; an ellipsis stands for words between two quotes of one paragraph.

    One stands behind the last quote too, where its sentence goes on.
    """
    passages: list[Passage] = []
    number, end, gap = 0, 0, False
    for quote in quotes:
        skips_words = quote.start > end + 1
        if passages and quote.paragraph != number:
            yield Paragraph(number, gap, tuple(passages))
            passages = []
        if not passages:
            number, gap = quote.paragraph, skips_words
        elif quote.start > end:
            passages.append(Passage(" […] " if skips_words else " ", ""))
        passages.append(Passage(quote.exact, quote.id))
        end = max(end, quote.end)
    if passages:
        if ends_within_sentence(quotes[-1]):
            passages.append(Passage(" […]", ""))
        yield Paragraph(number, gap, tuple(passages))


def _whole_paragraphs(texts: Sequence[str], quotes: Sequence[Quote]) -> Iterator[Paragraph]:
    """Yield all paragraphs, the quotes marked in them."""
    whole_text = " ".join(texts)
    extents = [_extent(whole_text, quote) for quote in quotes]
    offset = 0
    for number, text in enumerate(texts, start=1):
        within = [_clipped(extent, offset, len(text)) for extent in extents]
        passages = _passages(text, [extent for extent in within if extent.start < extent.end])
        yield Paragraph(number, gap=False, passages=tuple(passages))
        offset += len(text) + 1


def _extent(whole_text: str, quote: Quote) -> _Extent:
    """Return where a quote stands: where the record says, or else where its words are found; empty if nowhere."""
    start = quote.start
    if whole_text[quote.start : quote.end] != quote.exact:
        start = whole_text.find(quote.exact)
    return _Extent(quote.id, start, start + len(quote.exact)) if start >= 0 else _Extent(quote.id, 0, 0)


def _clipped(extent: _Extent, offset: int, length: int) -> _Extent:
    """Return the part of an extent within the paragraph that begins at an offset, counted from there."""
    return _Extent(extent.quote, max(0, extent.start - offset), min(length, extent.end - offset))


def _passages(text: str, extents: Sequence[_Extent]) -> list[Passage]:
    """Cut a paragraph where quotes begin and end; words of several quotes belong to the shortest."""
    starts, ends = [extent.start for extent in extents], [extent.end for extent in extents]
    passages: list[Passage] = []
    for first, last in pairwise(sorted({0, len(text), *starts, *ends})):
        covering = [extent for extent in extents if extent.start <= first and last <= extent.end]
        shortest = min(covering, key=lambda extent: (extent.end - extent.start, extent.quote), default=None)
        quote = shortest.quote if shortest else ""
        if passages and passages[-1].quote == quote:
            passages[-1] = Passage(passages[-1].text + text[first:last], quote)
        else:
            passages.append(Passage(text[first:last], quote))
    return passages
