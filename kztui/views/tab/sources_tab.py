"""The tab Sources: the documents, how much of each is in the record, and its quotes."""

from decimal import Decimal

from kztui.model.election import Election
from kztui.model.number_text import number_text
from kztui.model.quantity import Unit
from kztui.model.source import Quote, Source
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import source_line
from kztui.views.text.date_text import short_date

NO_PUBLISHER = "publisher not stated"
NO_DATE = "no date"
_COLUMNS = (
    Column("quotes", "Quotes"),
    Column("figures", "Figures"),
    Column("statements", "Statements"),
    Column("quoted", "Quoted"),
)


def source_sections(election: Election) -> tuple[Section, ...]:
    """Return a section with a row for each document, then one for each document with its quotes."""
    documents = tuple(_document(election, source) for source in election.sources.values())
    shelves = (Section("documents", "Documents", _COLUMNS, documents, headline=True, gauges=True),) if documents else ()
    quotes = (
        Section(source.id, source_line(source), (), tuple(_quote(quote) for quote in _quotes(election, source)))
        for source in election.sources.values()
    )
    return (*shelves, *(section for section in quotes if section.rows))


def quoted_share(election: Election, source: Source) -> Decimal | None:
    """Return how many percent of a document's characters are quoted; None where its length is not known."""
    if not source.characters:
        return None
    covered, reached = 0, 0
    for start, end in sorted((quote.start, quote.end) for quote in _quotes(election, source)):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return Decimal(covered * 100) / source.characters


def _quotes(election: Election, source: Source) -> tuple[Quote, ...]:
    return election.quotes_by_source.get(source.id, ())


def _document(election: Election, source: Source) -> Row:
    quotes = _quotes(election, source)
    figures = sum(len(election.figures_by_quote.get(quote.id, ())) for quote in quotes)
    statements = sum(len(election.statements_by_quote.get(quote.id, ())) for quote in quotes)
    share = quoted_share(election, source)
    cells = (
        *(Cell(number_text(Decimal(count))) for count in (len(quotes), figures, statements)),
        Cell(f"{share:.0f} %", unit=Unit.PERCENT, value=share) if share is not None else None,
    )
    note = f"{short_date(source.published) or NO_DATE} · {source.publisher or NO_PUBLISHER}"
    return Row(source.label, cells, target=Target(TargetKind.SOURCE, source.id), note=note, comment=note)


def _quote(quote: Quote) -> Row:
    return Row(f"¶ {quote.paragraph}  “{quote.exact}”", target=Target(TargetKind.QUOTE, quote.id))
