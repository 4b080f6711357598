"""How bounds are shown: to how many digits, and rounded outward, so that what is shown is never too tight."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.number_text import rounded
from kztui.model.quantity import Unit

_PLACES = 2


def shown_places(unit: Unit, figures: Iterable[Figure]) -> int:
    """Return to how many places a quantity's bounds are shown: none for whole numbers.

    Two for others, or one more than its figures state, so that the half unit of their last digit fits in.
    """
    return 0 if unit.whole else max([_PLACES, *(figure.decimals + 1 for figure in figures)])


def shown_end(value: Fraction, end: End, places: int) -> Decimal:
    """Return a bound as it is shown, rounded outward to so many places."""
    return rounded(value, places, ROUND_FLOOR if end is End.LOW else ROUND_CEILING)
