"""A quantity's figures: which of them is shown first, and whether they agree."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure


def figures_of(election: Election, quantity: str) -> tuple[Figure, ...]:
    """Return a quantity's figures: the proved ones before those read by hand, then the most precise first.

    Among equals, that of the latest source comes first.
    """
    figures = election.figures_by_quantity.get(quantity, ())
    latest_first = sorted(figures, key=lambda figure: election.source_of(figure.quote).published, reverse=True)
    return tuple(sorted(latest_first, key=lambda figure: (bool(figure.read_by_hand), _imprecision(figure))))


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
