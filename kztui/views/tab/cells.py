"""The cell of a quantity: its number or its bounds, its marks, and the figures that state it."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.number_text import bounds_text, stated_text
from kztui.model.quantity import Flag, Origin, Quantity, Unit
from kztui.views.marks import Mark
from kztui.views.quantity_figures import are_compatible, current_figures, figures_of
from kztui.views.tab.tab_model import Cell, StatedFigure
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import citation_line, speaker_name
from kztui.views.text.date_text import when_text
from kztui.views.text.figure_text import marked_text, marks_of_figures
from kztui.views.text.quote_text import governing_words


def cell_of(election: Election, quantity: Quantity, *, doubts: Sequence[Mark] = ()) -> Cell:
    """Return what is shown of a quantity: the number as stated, or its bounds where none is.

    Args:
        election: The record.
        quantity: What is shown.
        doubts: The marks of the findings that cast doubt on it.
    """
    figures = figures_of(election, quantity.id)
    if figures:
        text = stated_text(figures[0], quantity.unit)
    else:
        text = bounds_text(quantity.low, quantity.high, quantity.unit)
    return Cell(
        text=text,
        target=Target(TargetKind.QUANTITY, quantity.id),
        marks=_marks(quantity, current_figures(election, figures), doubts),
        unit=quantity.unit,
        value=figures[0].value if figures else None,
        low=quantity.low,
        high=quantity.high,
        figures=tuple(_stated_figure(election, figure, quantity.unit) for figure in figures),
    )


def _stated_figure(election: Election, figure: Figure, unit: Unit) -> StatedFigure:
    quote = election.quotes[figure.quote]
    return StatedFigure(
        id=figure.id,
        shown=marked_text(figure, unit),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        words=figure.words,
        quote=quote.exact,
        governed_by=governing_words(quote),
        before=quote.before,
        after=quote.after,
        source=quote.source,
        citation=citation_line(election, quote),
        said_by=speaker_name(election, figure.said_by),
        status=figure.status.name if figure.status else "",
        at=when_text(figure.at.when),
        read_by_hand=figure.read_by_hand,
    )


def _marks(quantity: Quantity, figures: Sequence[Figure], doubts: Sequence[Mark]) -> tuple[Mark, ...]:
    is_bounded = quantity.low is not None or quantity.high is not None
    marks = list(marks_of_figures(figures))
    if is_bounded and (quantity.origin is Origin.INFERRED or not figures):
        marks.append(Mark.INFERRED)
    depends_on_contradiction = Flag.CONTRADICTED in quantity.flags and not figures
    if depends_on_contradiction or not are_compatible(figures):
        marks.append(Mark.CONTRADICTION)
    return tuple(dict.fromkeys((*marks, *doubts)))
