"""The notes to a tab's marks: which of its figures are read by hand, and why."""

from collections.abc import Iterable, Iterator, Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.views.quantity_figures import figures_of
from kztui.views.questionable import figures_behind, quantities_of
from kztui.views.tab.tab_model import Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import by_hand_line, citation_line
from kztui.views.text.figure_text import marks_of_figures, named_figure


def by_hand_notes(election: Election, sections: Iterable[Section]) -> tuple[str, ...]:
    """Return a note for each figure that bears the mark in some section, each once."""
    targets = (target for section in sections for row in section.rows for target in _targets(row))
    figures = (figure for target in targets for figure in _marked_figures(election, target))
    return tuple(_note(election, figure) for figure in {figure.id: figure for figure in figures}.values())


def _targets(row: Row) -> Iterator[Target]:
    """Yield what a row and its cells open."""
    if row.target:
        yield row.target
    for cell in row.cells:
        if cell and cell.target:
            yield cell.target


def _marked_figures(election: Election, target: Target) -> list[Figure]:
    """Return the figures read by hand that a quantity or a finding is shown with."""
    if target.kind is TargetKind.FINDING:
        finding = election.findings[target.id]
        figures = list(figures_behind(election, finding))
        quantities: Sequence[str] = quantities_of(election, finding)
    else:
        figures = []
        quantities = (target.id,) if target.kind is TargetKind.QUANTITY else ()
    for quantity in quantities:
        stated = figures_of(election, quantity)
        figures.extend(stated if marks_of_figures(stated) else ())
    return [figure for figure in figures if figure.read_by_hand]


def _note(election: Election, figure: Figure) -> str:
    citation = citation_line(election, election.quotes[figure.quote])
    return " · ".join((named_figure(election, figure), citation, by_hand_line(figure)))
