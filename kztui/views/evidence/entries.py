"""One figure or statement with the quote that backs it, its words lit."""

from collections.abc import Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure, Statement
from kztui.model.number_text import stated_text
from kztui.model.when import Basis, Span, StatedWhen
from kztui.views.tab.cells import cell_of, figures_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import quote_line, speaker_line
from kztui.views.text.date_text import when_text
from kztui.views.text.highlights import Piece, lit


class Entry(msgspec.Struct, frozen=True):
    """One figure or statement with the quote that backs it."""

    target: Target
    quote: str
    """The id of the quote."""
    label: str
    """What it is a figure of; for a statement nothing."""
    shown: str
    """The number as stated, or the statement."""
    pieces: tuple[Piece, ...]
    """The quote, its words lit."""
    citation: str
    """Source, date and paragraph."""
    said_by: str
    """"said by" and who, or empty."""
    status: str
    """What the source calls it, or empty."""
    at: str
    """The time it is about, with what that rests on."""
    context: tuple[str, ...]
    """Words elsewhere that tell whom or what it is about, when, or who says so."""

    @property
    def attribution(self) -> str:
        """Return where the words stand, who said them and what they are called, in one line."""
        return " · ".join(part for part in (self.citation, self.said_by, self.status) if part)


def figure_entry(election: Election, figure: Figure) -> Entry:
    """Return a figure with its quote, the words that state it lit."""
    unit = election.quantities[figure.quantity].unit
    spans = (*figure.about, *figure.at.words, *(figure.said_by.words if figure.said_by else ()))
    return Entry(
        target=Target(TargetKind.FIGURE, figure.id),
        quote=figure.quote,
        label=election.quantities[figure.quantity].label,
        shown=stated_text(figure, unit),
        pieces=lit(election.quotes[figure.quote].exact, [(figure.start, figure.end)]),
        citation=quote_line(election, election.quotes[figure.quote]),
        said_by=speaker_line(election, figure.said_by),
        status=figure.status.name if figure.status else "",
        at=time_line(figure.at),
        context=_context(election, figure.quote, spans),
    )


def statement_entry(election: Election, statement: Statement) -> Entry:
    """Return a statement with its quote, all of it lit."""
    quote = election.quotes[statement.quote]
    spans = (*statement.about, *statement.at.words, *(statement.said_by.words if statement.said_by else ()))
    return Entry(
        target=Target(TargetKind.STATEMENT, statement.id),
        quote=quote.id,
        label="",
        shown=statement.summary,
        pieces=lit(quote.exact, [(0, len(quote.exact))]),
        citation=quote_line(election, quote),
        said_by=speaker_line(election, statement.said_by),
        status="",
        at=time_line(statement.at),
        context=_context(election, quote.id, spans),
    )


def operand_entries(election: Election, quantity: str) -> tuple[Entry, ...]:
    """Return a quantity's figures as entries; where no source states it, one entry without a quote."""
    known = election.quantities.get(quantity)
    if known is None:
        return ()
    entries = tuple(figure_entry(election, figure) for figure in figures_of(election, quantity))
    shown = cell_of(election, known, doubtful=False).shown
    target = Target(TargetKind.QUANTITY, quantity)
    return entries or (Entry(target, "", known.label, shown, (), "no source states it", "", "", "", ()),)


def backed_by(election: Election, quote: str) -> tuple[Entry, ...]:
    """Return the figures and statements that a quote backs, in the order of their words."""
    figures = sorted(election.figures_by_quote.get(quote, ()), key=lambda one: (one.start, one.end))
    statements = election.statements_by_quote.get(quote, ())
    return (
        *(figure_entry(election, figure) for figure in figures),
        *(statement_entry(election, statement) for statement in statements),
    )


def time_line(at: StatedWhen) -> str:
    """Return the time that something is about, and whether only the document's date says so."""
    text = when_text(at.when)
    return f"{text} (the document's date)" if text and at.basis is Basis.DOCUMENT else text


def _context(election: Election, own: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the words that stand in other quotes than the own one, each with its place."""
    elsewhere = [span for span in spans if span.quote != own and span.quote in election.quotes]
    lines = (f"“{span.words}” ({quote_line(election, election.quotes[span.quote])})" for span in elsewhere)
    return tuple(dict.fromkeys(lines))
