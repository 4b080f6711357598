"""A figure or a statement with the quote that backs it, its words highlighted."""

from collections.abc import Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Statement, Status
from kztui.model.source import Quote
from kztui.model.when import Basis, Span, StatedWhen
from kztui.views.quantity_figures import figures_of
from kztui.views.tab.cells import cell_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import (
    by_hand_line,
    citation_line,
    short_citation_line,
    short_speaker_line,
    speaker_line,
)
from kztui.views.text.date_text import when_text
from kztui.views.text.figure_text import marked_text
from kztui.views.text.highlights import Piece
from kztui.views.text.quote_text import governing_line, quote_pieces

_UNSTATED = "no source states it"


class Entry(msgspec.Struct, frozen=True):
    """A figure or a statement with the quote that backs it."""

    target: Target
    quote: str
    """The id of the quote; empty where no source states it."""
    label: str
    """The quantity's name; empty for a statement."""
    shown: str
    """The number as stated, behind its mark if it is read by hand; or the statement."""
    pieces: tuple[Piece, ...]
    """The quote, its words highlighted."""
    citation: str
    """Source, date and paragraph."""
    governed_by: str = ""
    """What stands before a quote that is an item of an enumeration, or empty."""
    said_by: str = ""
    """"said by" and who, or empty."""
    status: str = ""
    """What the source calls it, or empty."""
    at: str = ""
    """The time it is about, and whether only the document's date gives it."""
    by_hand: str = ""
    """That the figure is read by hand, and why; or empty."""
    context: tuple[str, ...] = ()
    """Words elsewhere that say whom or what it is about, when, or who says so."""
    short_attribution: str = ""
    """The attribution with short names of the source and the speaker, for the screen; empty where there is no quote."""

    @property
    def attribution(self) -> str:
        """Return where the words stand, who said them and what they are called, in one line."""
        return " · ".join(part for part in (self.citation, self.said_by, self.status) if part)


def figure_entry(election: Election, figure: Figure) -> Entry:
    """Return a figure with its quote, the words that state it highlighted."""
    quantity = election.quantities[figure.quantity]
    quote = election.quotes[figure.quote]
    return Entry(
        target=Target(TargetKind.FIGURE, figure.id),
        quote=quote.id,
        label=quantity.label,
        shown=marked_text(figure, quantity.unit),
        pieces=quote_pieces(quote, [(figure.start, figure.end)]),
        citation=citation_line(election, quote),
        governed_by=governing_line(quote),
        said_by=speaker_line(election, figure.said_by),
        status=figure.status.name if figure.status else "",
        at=time_line(figure.at),
        by_hand=by_hand_line(figure),
        context=_context(election, quote.id, _supporting_spans(figure.about, figure.at, figure.said_by)),
        short_attribution=_short_attribution(election, quote, figure.said_by, figure.status),
    )


def statement_entry(election: Election, statement: Statement) -> Entry:
    """Return a statement with its quote, all of it highlighted."""
    quote = election.quotes[statement.quote]
    return Entry(
        target=Target(TargetKind.STATEMENT, statement.id),
        quote=quote.id,
        label="",
        shown=statement.summary,
        pieces=quote_pieces(quote, [(0, len(quote.exact))]),
        citation=citation_line(election, quote),
        governed_by=governing_line(quote),
        said_by=speaker_line(election, statement.said_by),
        at=time_line(statement.at),
        context=_context(election, quote.id, _supporting_spans(statement.about, statement.at, statement.said_by)),
        short_attribution=_short_attribution(election, quote, statement.said_by),
    )


def quantity_entries(election: Election, quantity_id: str) -> tuple[Entry, ...]:
    """Return a quantity's figures as entries; where no source states it, one entry without a quote."""
    quantity = election.quantities.get(quantity_id)
    if quantity is None:
        return ()
    figures = figures_of(election, quantity_id)
    if figures:
        return tuple(figure_entry(election, figure) for figure in figures)
    cell = cell_of(election, quantity)
    return (
        Entry(
            target=Target(TargetKind.QUANTITY, quantity_id),
            quote="",
            label=quantity.label,
            shown=cell.shown,
            pieces=(),
            citation=_UNSTATED,
            short_attribution=_UNSTATED,
        ),
    )


def quote_entries(election: Election, quote_id: str) -> tuple[Entry, ...]:
    """Return the figures that a quote backs, in the order of their words, then its statements."""
    figures = sorted(election.figures_by_quote.get(quote_id, ()), key=lambda figure: (figure.start, figure.end))
    statements = election.statements_by_quote.get(quote_id, ())
    return (
        *(figure_entry(election, figure) for figure in figures),
        *(statement_entry(election, statement) for statement in statements),
    )


def _short_attribution(election: Election, quote: Quote, speaker: Speaker | None, status: Status | None = None) -> str:
    """Return where words stand, who said them and what they are called, in little space."""
    parts = (short_citation_line(election, quote), short_speaker_line(election, speaker), status.name if status else "")
    return " · ".join(part for part in parts if part)


def time_line(at: StatedWhen) -> str:
    """Return the time that something is about, and whether only the document's date gives it."""
    text = when_text(at.when)
    return f"{text} (the document’s date)" if text and at.basis is Basis.DOCUMENT else text


def _supporting_spans(about: Sequence[Span], at: StatedWhen, said_by: Speaker | None) -> list[Span]:
    """Return the words that say whom or what something is about, when, and who says so."""
    return [*about, *at.words, *(said_by.words if said_by else ())]


def _context(election: Election, quote_id: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return those of the words that stand in quotes other than the given one, each with its citation."""
    elsewhere = [span for span in spans if span.quote != quote_id and span.quote in election.quotes]
    lines = (f"“{span.words}” ({citation_line(election, election.quotes[span.quote])})" for span in elsewhere)
    return tuple(dict.fromkeys(lines))
