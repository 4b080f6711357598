"""A quantity's figures: which of them is shown first, and whether they agree."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.revision import revisions_among


def figures_of(election: Election, quantity: str) -> tuple[Figure, ...]:
    """Return a quantity's figures: the proved ones before those read by hand, then the most precise first.

    Among equals, that of the latest source comes first. Preliminary ones that others took the place of come last.
    """
    figures = election.figures_by_quantity.get(quantity, ())
    revised = revisions_among(election, figures)
    latest_first = sorted(figures, key=lambda figure: election.source_of(figure.quote).published, reverse=True)
    return tuple(
        sorted(latest_first, key=lambda figure: (figure.id in revised, bool(figure.read_by_hand), _imprecision(figure)))
    )


def current_figures(election: Election, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return those of a quantity's figures that no other took the place of."""
    revised = revisions_among(election, figures)
    return tuple(figure for figure in figures if figure.id not in revised)


def _imprecision(figure: Figure) -> tuple[bool, bool, int]:
    """Return a key that sorts open bounds last, then qualified numbers, then those with fewer decimals."""
    is_open = figure.low is None or figure.high is None
    is_off_centre = figure.low != figure.value != figure.high
    is_qualified = figure.qualifier not in {"", "each"}
    return (is_open or is_off_centre, is_qualified, -figure.decimals)


def are_compatible(figures: Sequence[Figure]) -> bool:
    """Return whether a single number satisfies the bounds of all the figures."""
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def are_identical(figures: Sequence[Figure]) -> bool:
    """Return whether all figures give the same number with the same precision and qualifier."""
    return len({(figure.value, figure.decimals, figure.qualifier) for figure in figures}) <= 1
