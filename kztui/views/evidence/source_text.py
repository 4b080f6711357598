"""A source to read: its quotes in order with gaps between, or its whole text with the quotes in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from kztui.model.election import Election
from kztui.model.source import Quote
from kztui.util.printable import normalised, printable
from kztui.views.tab.sources_tab import NO_PUBLISHER
from kztui.views.text.attribution_text import source_line
from kztui.views.text.date_text import long_date


class Passage(msgspec.Struct, frozen=True):
    """Words of a source, within or outside a quote."""

    text: str
    quote: str
    """The id of the quote they belong to, or empty."""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of a source, or what is quoted of it."""

    number: int
    gap: bool
    """Whether words are left out before it."""
    passages: tuple[Passage, ...]


class SourceView(msgspec.Struct, frozen=True):
    """A source to read."""

    id: str
    title: str
    """The source's label and date."""
    subtitle: str
    """Its own title and its publisher, where it states them."""
    whole: bool
    """Whether this is the whole text."""
    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[str, ...]
    """The ids of its quotes in reading order."""


def source_view(election: Election, source_id: str, document: Sequence[str] | None = None) -> SourceView:
    """Return a source to read: the whole text where its paragraphs are given, else its quotes.

    Raises:
        KeyError: if there is no such source.
    """
    source = election.sources[source_id]
    quotes = sorted(election.quotes_by_source.get(source_id, ()), key=lambda one: (one.start, one.paragraph, one.end))
    texts = [printable(normalised(text)) for text in document or ()]
    texts = [text for text in texts if text]
    return SourceView(
        id=source_id,
        title=source_line(source),
        subtitle=" · ".join(part for part in (source.title, source.publisher or NO_PUBLISHER) if part),
        whole=bool(texts),
        paragraphs=tuple(_whole(texts, quotes) if texts else _quoted(quotes)),
        quotes=tuple(quote.id for quote in quotes),
    )


def published(election: Election, source_id: str) -> str:
    """Return the date that a source bears, in full."""
    return long_date(election.sources[source_id].published)


def _quoted(quotes: Sequence[Quote]) -> Iterator[Paragraph]:
    """Return the quotes by paragraph; those of one paragraph that adjoin stand together."""
    gathered: list[Passage] = []
    number, reached, gap = 0, 0, False
    for quote in quotes:
        apart = quote.start > reached + 1
        if gathered and quote.paragraph != number:
            yield Paragraph(number, gap, tuple(gathered))
            gathered = []
        if not gathered:
            number, gap = quote.paragraph, apart
        elif quote.start > reached:
            gathered.append(Passage(" […] " if apart else " ", ""))
        gathered.append(Passage(quote.exact, quote.id))
        reached = max(reached, quote.end)
    if gathered:
        yield Paragraph(number, gap, tuple(gathered))


def _whole(texts: Sequence[str], quotes: Sequence[Quote]) -> Iterator[Paragraph]:
    """Return all paragraphs, the quotes marked in them."""
    joined = " ".join(texts)
    places = [(quote.id, *_place(joined, quote)) for quote in quotes]
    offset = 0
    for number, text in enumerate(texts, start=1):
        yield Paragraph(number, gap=False, passages=tuple(_passages(text, offset, places)))
        offset += len(text) + 1


def _place(joined: str, quote: Quote) -> tuple[int, int]:
    """Return where a quote stands in the text: where the record says, or else where it is found."""
    if joined[quote.start : quote.end] == quote.exact:
        return quote.start, quote.end
    found = joined.find(quote.exact)
    return (found, found + len(quote.exact)) if found >= 0 else (0, 0)


def _passages(text: str, offset: int, places: Sequence[tuple[str, int, int]]) -> Iterator[Passage]:
    """Cut a paragraph where quotes begin and end; where several cover the same words, the shortest has them."""
    own = [(id_, max(0, start - offset), min(len(text), end - offset)) for id_, start, end in places]
    own = [(id_, start, end) for id_, start, end in own if start < end]
    cuts = sorted({0, len(text), *(start for _, start, _ in own), *(end for _, _, end in own)})
    last: Passage | None = None
    for first, until in pairwise(cuts):
        covering = [(end - start, id_) for id_, start, end in own if start <= first and until <= end]
        passage = Passage(text[first:until], min(covering)[1] if covering else "")
        if last is not None and last.quote == passage.quote:
            last = Passage(last.text + passage.text, last.quote)
            continue
        if last is not None:
            yield last
        last = passage
    if last is not None:
        yield last
