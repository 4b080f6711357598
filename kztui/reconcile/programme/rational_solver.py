"""Sparse systems of linear equations over the rational numbers.

The basis that the solver ends with names the constraints that bind; the multipliers and the point that belong
to it are solved for here without rounding (Applegate, Cook, Dash and Espinoza 2007, "Exact solutions to
linear programming problems").
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

Equation: TypeAlias = tuple[dict[int, Fraction], Fraction]
"""Coefficients by unknown, and the right-hand side."""


def solve_equations(equations: Sequence[Equation]) -> dict[int, Fraction] | None:
    """Return a solution of the equations by unknown, zero for what they leave free; None where there is none.

    Gaussian elimination that always takes the shortest equation, and in it the unknown that stands in the
    fewest others: bases of published tables are nearly triangular, and so hardly fill in.
    """
    remaining = [(dict(left), right) for left, right in equations]
    equations_with: dict[int, set[int]] = {}
    for number, (left, _) in enumerate(remaining):
        for unknown in left:
            equations_with.setdefault(unknown, set()).add(number)
    by_length = _ByLength(len(left) for left, _ in remaining)
    pivots: list[tuple[int, Equation]] = []
    while (shortest := by_length.take_shortest()) is not None:
        left, right = remaining[shortest]
        if not left:
            if right:
                return None
            continue
        pivot = min(left, key=lambda unknown: (len(equations_with[unknown]), unknown))
        for unknown in left:
            equations_with[unknown].discard(shortest)
        pivots.append((pivot, (left, right)))
        for number in sorted(equations_with.pop(pivot)):
            remaining[number] = _eliminate(pivot, (left, right), remaining[number], number, equations_with)
            by_length.move(number, len(remaining[number][0]))
    return _substitute_back(pivots)


def _eliminate(
    pivot: int, equation: Equation, target: Equation, number: int, equations_with: Mapping[int, set[int]]
) -> Equation:
    """Return the target, which has this number, less so much of the equation that the pivot is gone from it."""
    left, right = target
    factor = left.pop(pivot) / equation[0][pivot]
    for unknown, value in equation[0].items():
        if unknown == pivot:
            continue
        difference = left.get(unknown, 0) - factor * value
        if difference:
            left[unknown] = difference
            equations_with[unknown].add(number)
        elif unknown in left:
            del left[unknown]
            equations_with[unknown].discard(number)
    return left, right - factor * equation[1]


def _substitute_back(pivots: list[tuple[int, Equation]]) -> dict[int, Fraction]:
    solution: dict[int, Fraction] = {}
    for pivot, (left, right) in reversed(pivots):
        rest = right
        for unknown, coefficient in left.items():
            if unknown != pivot and (value := solution.get(unknown)):
                rest -= coefficient * value
        solution[pivot] = rest / left[pivot]
    return solution


class _ByLength:
    """The numbers of the equations not yet used, by the length of the equation."""

    def __init__(self, lengths: Iterable[int]) -> None:
        self._length = list(lengths)
        self._numbers: dict[int, set[int]] = {}
        for number, length in enumerate(self._length):
            self._numbers.setdefault(length, set()).add(number)

    def take_shortest(self) -> int | None:
        """Take out and return one of the shortest equations; None where none is left."""
        if not self._numbers:
            return None
        number = min(self._numbers[min(self._numbers)])
        self._remove(number)
        return number

    def move(self, number: int, length: int) -> None:
        """Note an equation's new length."""
        self._remove(number)
        self._length[number] = length
        self._numbers.setdefault(length, set()).add(number)

    def _remove(self, number: int) -> None:
        length = self._length[number]
        self._numbers[length].discard(number)
        if not self._numbers[length]:
            del self._numbers[length]
