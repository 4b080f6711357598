"""The cell of a quantity: what is shown of it in one place."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.number_text import bounds_text, stated_text
from kztui.model.quantity import Flag, Origin, Quantity, Unit
from kztui.views.evidence.questionable import agree
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell, StatedFigure
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import name_of, quote_line
from kztui.views.text.date_text import when_text


def figures_of(election: Election, quantity: str) -> tuple[Figure, ...]:
    """Return a quantity's figures, the most precise first, of equals that of the latest source."""
    figures = election.figures_by_quantity.get(quantity, ())
    latest = sorted(figures, key=lambda one: election.source_of(one.quote).published, reverse=True)
    return tuple(
        sorted(
            latest,
            key=lambda one: (
                one.low is None or one.high is None or one.low != one.value != one.high,
                bool(one.qualifier and one.qualifier != "each"),
                -one.decimals,
            ),
        )
    )


def cell_of(election: Election, quantity: Quantity, *, doubtful: bool) -> Cell:
    """Return what is shown of a quantity: the number as stated, or its bounds where none is."""
    figures = figures_of(election, quantity.id)
    return Cell(
        text=stated_text(figures[0], quantity.unit)
        if figures
        else bounds_text(quantity.low, quantity.high, quantity.unit),
        target=Target(TargetKind.QUANTITY, quantity.id),
        marks=_marks(quantity, figures, doubtful=doubtful),
        unit=quantity.unit,
        value=figures[0].value if figures else None,
        low=quantity.low,
        high=quantity.high,
        figures=tuple(stated_figure(election, figure, quantity.unit) for figure in figures),
    )


def stated_figure(election: Election, figure: Figure, unit: Unit) -> StatedFigure:
    """Return a figure with what a reader needs to check it."""
    quote = election.quotes[figure.quote]
    return StatedFigure(
        id=figure.id,
        shown=stated_text(figure, unit),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        words=figure.words,
        quote=quote.exact,
        source=quote.source,
        citation=quote_line(election, quote),
        said_by=name_of(election, figure.said_by.subject) if figure.said_by else "",
        status=figure.status.name if figure.status else "",
        at=when_text(figure.at.when),
    )


def _marks(quantity: Quantity, figures: Sequence[Figure], *, doubtful: bool) -> tuple[Mark, ...]:
    bounded = quantity.low is not None or quantity.high is not None
    inferred = bounded and (quantity.origin is Origin.INFERRED or not figures)
    doubted = doubtful or Flag.CONTRADICTED in quantity.flags or not agree(figures)
    return (Mark.INFERRED,) * inferred + (Mark.DOUBTFUL,) * doubted
