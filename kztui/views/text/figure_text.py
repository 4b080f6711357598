"""A figure's number as it is shown: as stated, and behind a mark where it is read by hand."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.number_text import stated_text
from kztui.model.quantity import Unit
from kztui.views.marks import Mark, signs_before


def marks_of_figures(figures: Sequence[Figure]) -> tuple[Mark, ...]:
    """Return the mark of a number that figures state: none where at least one of them is proved."""
    return (Mark.READ_BY_HAND,) if figures and all(figure.read_by_hand for figure in figures) else ()


def marked_text(figure: Figure, unit: Unit) -> str:
    """Return a figure's number as stated, behind its mark if it is read by hand."""
    return f"{signs_before(marks_of_figures([figure]))}{stated_text(figure, unit)}"


def named_figure(election: Election, figure: Figure) -> str:
    """Return a figure's number with its mark, and what it is of: "641 (Observers, 20 April)"."""
    quantity = election.quantities[figure.quantity]
    return f"{marked_text(figure, quantity.unit)} ({quantity.label})"
