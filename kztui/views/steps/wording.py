"""What a step says, in words: of one quantity that it is at least a number, of several how they compare."""

from collections import Counter
from fractions import Fraction

from kztui.model.election import Election
from kztui.model.number_text import rounded, with_unit
from kztui.model.quantity import Quantity
from kztui.views.steps.numbers import exact_decimals, exact_text, signed, sum_text
from kztui.views.steps.row import Row

_IN_WORDS = {"=": "", ">=": "at least ", "<=": "at most "}
_SIGNS = {"=": "=", ">=": "≥", "<=": "≤"}


class Wording:
    """Writes rows with the labels of their quantities."""

    def __init__(self, election: Election) -> None:
        self._quantities = election.quantities
        self._measures = election.measures
        self._times = Counter(quantity.measure for quantity in election.quantities.values())

    def label(self, quantity: str) -> str:
        """Return a quantity's name as it stands in an equation: that of its measure, if nothing else is of that."""
        row = self._quantities[quantity]
        is_only = self._times[row.measure] == 1 and row.measure in self._measures
        return self._measures[row.measure].label if is_only else row.label

    def value(self, quantity: str, value: Fraction) -> str:
        """Return a number in a quantity's unit, without rounding."""
        places = exact_decimals(value)
        if places is None:
            return with_unit_of_fraction(value, self._quantities[quantity])
        return signed(with_unit(rounded(value, places), self._quantities[quantity].unit, places))

    def bound(self, quantity: str, sense: str, value: Fraction) -> str:
        """Return that a quantity is a number, or at least or at most one."""
        return f"{self.label(quantity)}: {_IN_WORDS[sense]}{self.value(quantity, value)}"

    def row(self, row: Row, subject: str = "") -> str:
        """Return how quantities compare, solved for the subject where it stands among them."""
        if len(row.left) == 1:
            ((quantity, factor),) = row.left.items()
            solved = row.times(1 / factor)
            return self.bound(quantity, solved.sense, solved.right)
        if not row.left:
            return f"0 {_SIGNS[row.sense]} {exact_text(row.right)}"
        factor = row.left.get(subject) or next(iter(row.left.values()))
        solved = row.times(1 / factor)
        name = subject if subject in row.left else next(iter(row.left))
        others = [(-value, self.label(quantity)) for quantity, value in solved.left.items() if quantity != name]
        constant = [(Fraction(1 if solved.right > 0 else -1), exact_text(abs(solved.right)))] if solved.right else []
        return f"{self.label(name)} {_SIGNS[solved.sense]} {sum_text([*others, *constant])}"


def with_unit_of_fraction(value: Fraction, quantity: Quantity) -> str:
    """Return a number that has no end as a fraction, in the quantity's unit."""
    sample = with_unit(rounded(Fraction(2), 0), quantity.unit)
    return f"{exact_text(value)}{sample[1:]}"
