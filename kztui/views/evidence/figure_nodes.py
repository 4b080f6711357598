"""A figure among reasons: its number, how its words are read, its quote and where that stands."""

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.number_text import bounds_text, number_text, with_unit
from kztui.model.quantity import Unit
from kztui.views.evidence.why_model import WhyNode
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import by_hand_line, citation_line
from kztui.views.text.figure_text import marked_text
from kztui.views.text.quote_text import governing_line, quote_pieces


def figure_node(election: Election, figure: Figure, end: End = End.BOTH) -> WhyNode:
    """Return a figure as a reason.

    Args:
        election: The record.
        figure: What is stated.
        end: Which end of it is used.
    """
    quantity = election.quantities[figure.quantity]
    quote = election.quotes[figure.quote]
    return WhyNode(
        label=quantity.label,
        target=Target(TargetKind.FIGURE, figure.id),
        shown=marked_text(figure, quantity.unit),
        reading=_reading(figure, quantity.unit, end),
        pieces=quote_pieces(quote, [(figure.start, figure.end)]),
        citation=citation_line(election, quote),
        governed_by=governing_line(quote),
        by_hand=by_hand_line(figure),
    )


def _reading(figure: Figure, unit: Unit, end: End) -> str:
    """Return which numbers the words allow, at the end that is used; empty where only the number itself."""
    low, high = figure.low, figure.high
    if low == high == figure.value:
        return ""
    if end is End.LOW and low is not None:
        return f"read as at least {with_unit(low, unit)}"
    if end is End.HIGH and high is not None:
        return f"read as at most {with_unit(high, unit)}"
    if low is not None and high is not None:
        return f"read as {number_text(low)} to {with_unit(high, unit)}"
    if low is None and high is None:
        return "read as no bound"
    return f"read as {bounds_text(low, high, unit)}"
