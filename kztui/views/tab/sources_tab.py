"""The tab Sources: the documents, how much of each is quoted, and the quotes."""

from decimal import Decimal

from kztui.model.election import Election
from kztui.model.number_text import number_text
from kztui.model.quantity import Unit
from kztui.model.source import Quote, Source
from kztui.model.topic import Picture
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import NO_DATE, own_name_text, publisher_text, source_line
from kztui.views.text.date_text import short_date
from kztui.views.text.quote_text import quote_text

_COLUMNS = (
    Column("quotes", "Quotes"),
    Column("figures", "Figures"),
    Column("statements", "Statements"),
    Column("quoted", "Quoted"),
)


def source_sections(election: Election) -> tuple[Section, ...]:
    """Return a section with a row for each document, then one for each document with its quotes."""
    if not election.sources:
        return ()
    documents = tuple(_document_row(election, source) for source in election.sources.values())
    sections = [Section("documents", "Documents", _COLUMNS, documents, picture=Picture.GAUGES, headline=True)]
    for source in election.sources.values():
        quotes = tuple(_quote_row(quote) for quote in _quotes(election, source))
        if quotes:
            sections.append(Section(source.id, source_line(source), (), quotes))
    return tuple(sections)


def _quoted_share(source: Source, quotes: tuple[Quote, ...]) -> Decimal | None:
    """Return what percentage of a document's characters is quoted; None where its length is not recorded."""
    if not source.characters:
        return None
    quoted, covered = 0, 0
    for start, end in sorted((quote.start, quote.end) for quote in quotes):
        quoted += max(0, end - max(start, covered))
        covered = max(covered, end)
    return Decimal(quoted * 100) / source.characters


def _quotes(election: Election, source: Source) -> tuple[Quote, ...]:
    return election.quotes_by_source.get(source.id, ())


def _document_row(election: Election, source: Source) -> Row:
    quotes = _quotes(election, source)
    figures = sum(len(election.figures_by_quote.get(quote.id, ())) for quote in quotes)
    statements = sum(len(election.statements_by_quote.get(quote.id, ())) for quote in quotes)
    share = _quoted_share(source, quotes)
    cells = (
        *(Cell(number_text(Decimal(count))) for count in (len(quotes), figures, statements)),
        Cell(f"{share:.0f} %", unit=Unit.PERCENT, value=share) if share is not None else None,
    )
    parts = (short_date(source.published) or NO_DATE, publisher_text(source), own_name_text(source))
    note = " · ".join(part for part in parts if part)
    target = Target(TargetKind.SOURCE, source.id)
    return Row(source.label, cells, target=target, note=note, comment=note, short=source.short)


def _quote_row(quote: Quote) -> Row:
    return Row(f"¶ {quote.paragraph}  {quote_text(quote)}", target=Target(TargetKind.QUOTE, quote.id))
